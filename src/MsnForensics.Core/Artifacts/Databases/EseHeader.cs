using System;
using System.Buffers.Binary;

namespace MsnForensics.Artifacts.Databases;

/// <summary>The first page of a database of the Extensible Storage Engine (reference: section 15.2).</summary>
/// <param name="State">1 just created, 2 not shut down cleanly, 3 clean, 4 being converted, 5 detached by
/// force.</param>
/// <param name="Revision">9 for XP, 12 for Vista, 17 for Windows 7.</param>
/// <param name="PageSize">Bytes.</param>
public sealed record EseHeader(uint State, uint Revision, uint PageSize)
{
    private const uint Signature = 0x89ABCDEF;
    private const uint DefaultPageSize = 4096;

    /// <summary>The state in words.</summary>
    public string StateText => State switch
    {
        1 => "just created",
        2 => "not shut down cleanly",
        3 => "shut down cleanly",
        4 => "being converted",
        5 => "detached by force",
        _ => "of unknown state",
    };

    /// <summary>Reads the header; null when there is none.</summary>
    public static EseHeader? Read(ReadOnlySpan<byte> page)
    {
        if (page.Length < 240 || NumberAt(page, 4) != Signature)
        {
            return null;
        }

        uint size = NumberAt(page, 236);
        return new EseHeader(NumberAt(page, 52), NumberAt(page, 232), size == 0 ? DefaultPageSize : size);
    }

    private static uint NumberAt(ReadOnlySpan<byte> page, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(page.Slice(at));
}
