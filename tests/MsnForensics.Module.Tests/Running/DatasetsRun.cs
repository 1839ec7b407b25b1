namespace MsnForensics.Module.Tests.Running;

/// <summary>The run of <c>datasets.ps1</c>, shared by all classes that ask about it.</summary>
public sealed class DatasetsRun() : ModuleRun("datasets.ps1")
{
    public const string Name = "datasets";
}

[CollectionDefinition(DatasetsRun.Name)]
public sealed class DatasetsRunDefinition : ICollectionFixture<DatasetsRun>;
