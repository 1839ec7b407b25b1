namespace MsnForensics.Module.Tests.Running;

/// <summary>The run of <c>manifests.ps1</c>, shared by all classes that ask about it.</summary>
public sealed class ManifestsRun() : ModuleRun("manifests.ps1")
{
    public const string Name = "manifests";
}

[CollectionDefinition(ManifestsRun.Name)]
public sealed class ManifestsRunDefinition : ICollectionFixture<ManifestsRun>;
