using System;
using MsnForensics.Diagnostics;

namespace MsnForensics.Protocol.Msnp;

/// <summary>Recognises MSNP by content, on any port, from the beginning or the middle of one direction.</summary>
public static class MsnpDetector
{
    /// <summary>Weighs what is there of one direction.</summary>
    /// <param name="bytes">The first bytes seen.</param>
    /// <param name="isStart">They are the first bytes of the connection, so a command must begin at offset 0.</param>
    /// <param name="isFinal">No more bytes will come.</param>
    /// <param name="limits">Limits of the framing, and how many bytes to search.</param>
    public static MsnpDetection Detect(ReadOnlySpan<byte> bytes, bool isStart, bool isFinal, MsnParserOption limits)
    {
        bool isLast = isFinal || bytes.Length >= limits.DetectionByteCount;
        if (isStart)
        {
            CommandChain chain = MsnpSynchronizer.Follow(bytes, limits);
            return chain switch
            {
                { TellingCount: > 0 } or { IsBelievable: true } => MsnpDetection.Yes(0, chain),
                { IsBroken: true } or { Count: >= MsnpSynchronizer.EnoughCommands } => MsnpDetection.No,
                _ => isLast ? MsnpDetection.No : MsnpDetection.Undecided,
            };
        }

        int offset = MsnpSynchronizer.FindNext(bytes, false, limits, isLast, out bool isOpen);
        if (offset >= 0)
        {
            return isOpen
                ? MsnpDetection.Undecided
                : MsnpDetection.Yes(offset, MsnpSynchronizer.Follow(bytes.Slice(offset), limits));
        }

        return isLast ? MsnpDetection.No : MsnpDetection.Undecided;
    }
}

/// <summary>The answer of <see cref="MsnpDetector"/>.</summary>
/// <param name="Verdict">True for MSNP, false for something else, null while undecided.</param>
/// <param name="Offset">Where the first command begins.</param>
/// <param name="Chain">What its first commands say about direction and server.</param>
public readonly record struct MsnpDetection(bool? Verdict, int Offset, CommandChain Chain)
{
    public static MsnpDetection No => new(false, 0, default);

    public static MsnpDetection Undecided => new(null, 0, default);

    internal static MsnpDetection Yes(int offset, CommandChain chain) => new(true, offset, chain);
}
