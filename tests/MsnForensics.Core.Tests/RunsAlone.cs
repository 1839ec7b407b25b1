namespace MsnForensics.Core.Tests;

/// <summary>Tests that measure what the whole process uses, and therefore run without others beside them.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
