using System.Runtime.CompilerServices;

namespace MsnForensics.Bytes;

/// <summary>
/// For methods that run for every packet. A capture is read in a second or less, which is too short for code that is
/// compiled in stages: these are compiled at once.
/// </summary>
internal static class HotPath
{
    /// <summary><c>AggressiveOptimization</c>; netstandard2.0 lacks the name, and runtimes that lack the
    /// feature ignore it.</summary>
    public const MethodImplOptions Compile = (MethodImplOptions)512;
}
