using System;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MsnForensics.Module.Tests.Running;

/// <summary>What the header of an assembly that was compiled beforehand tells.</summary>
internal sealed class ReadyToRunImage
{
    private const uint Signature = 0x00525452;
    private const int RuntimeFunctions = 102;

    // The system is hidden in the field for the machine.
    private const int Linux = 0x7B79;
    private const int Apple = 0x4644;

    public ReadyToRunImage(PEReader assembly)
    {
        int machine = (ushort)assembly.PEHeaders.CoffHeader.Machine;
        System = SystemOf(machine, out Machine processor);
        DirectoryEntry directory = assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory;
        BlobReader header = assembly.GetSectionData(directory.RelativeVirtualAddress).GetReader();
        if (header.ReadUInt32() != Signature)
        {
            throw new BadImageFormatException("No header of compiled code.");
        }

        // Version and flags.
        header.ReadInt32();
        header.ReadInt32();
        int sections = header.ReadInt32();
        for (int i = 0; i < sections; i++)
        {
            int type = header.ReadInt32();
            header.ReadInt32();
            int size = header.ReadInt32();
            if (type == RuntimeFunctions)
            {
                FunctionCount = size / (processor == Machine.Amd64 ? 12 : 8);
            }
        }
    }

    /// <summary>As <c>linux-x64</c>.</summary>
    public string System { get; }

    /// <summary>Parts of methods with code of their own: at least one for each method that was compiled.</summary>
    public int FunctionCount { get; }

    private static string SystemOf(int machine, out Machine processor)
    {
        foreach ((string system, int mask) in ((string, int)[])[("win", 0), ("linux", Linux), ("osx", Apple)])
        {
            processor = (Machine)(machine ^ mask);
            if (processor is Machine.Amd64 or Machine.Arm64)
            {
                return system + (processor == Machine.Amd64 ? "-x64" : "-arm64");
            }
        }

        throw new BadImageFormatException($"Unknown machine {machine:X4}.");
    }
}
