using System.IO;
using System.Reflection.PortableExecutable;

namespace MsnForensics.Benchmarks;

/// <summary>Tells whether an assembly was compiled beforehand, which decides about the first seconds of a process.</summary>
internal static class CompiledCode
{
    public static string Describe(string assembly)
    {
        using PEReader reader = new(File.OpenRead(assembly));
        bool isCompiled = reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
        return Path.GetFileName(assembly) + (isCompiled ? " compiled beforehand" : " compiled at its first use");
    }
}
