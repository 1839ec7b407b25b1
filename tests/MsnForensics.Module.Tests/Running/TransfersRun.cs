namespace MsnForensics.Module.Tests.Running;

/// <summary>The run of <c>transfers.ps1</c>, shared by all classes that ask about it.</summary>
public sealed class TransfersRun() : ModuleRun("transfers.ps1")
{
    public const string Name = "transfers";
}

[CollectionDefinition(TransfersRun.Name)]
public sealed class TransfersRunDefinition : ICollectionFixture<TransfersRun>;
