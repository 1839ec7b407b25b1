namespace MsnForensics.Module.Tests.Running;

/// <summary>The run of <c>redaction.ps1</c>, shared by all classes that ask about it.</summary>
public sealed class RedactionRun() : ModuleRun("redaction.ps1")
{
    public const string Name = "redaction";
}

[CollectionDefinition(RedactionRun.Name)]
public sealed class RedactionRunDefinition : ICollectionFixture<RedactionRun>;
