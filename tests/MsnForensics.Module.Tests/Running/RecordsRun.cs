namespace MsnForensics.Module.Tests.Running;

/// <summary>The run of <c>records.ps1</c>, shared by all classes that ask about it.</summary>
public sealed class RecordsRun() : ModuleRun("records.ps1")
{
    public const string Name = "records";
}

[CollectionDefinition(RecordsRun.Name)]
public sealed class RecordsRunDefinition : ICollectionFixture<RecordsRun>;
