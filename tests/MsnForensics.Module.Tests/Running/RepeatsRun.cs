namespace MsnForensics.Module.Tests.Running;

/// <summary>The run of <c>repeats.ps1</c>, shared by all classes that ask about it.</summary>
public sealed class RepeatsRun() : ModuleRun("repeats.ps1");
