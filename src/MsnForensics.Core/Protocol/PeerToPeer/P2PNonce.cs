using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>The secret that proves which direct connection belongs to which negotiation (reference: section
/// 6.3).</summary>
public static class P2PNonce
{
    public const int Size = 16;

    /// <summary>Reads a nonce: a Windows GUID, the first three fields little-endian.</summary>
    /// <param name="bytes">At least <see cref="Size"/> bytes.</param>
    public static Guid Read(ReadOnlySpan<byte> bytes) => new(bytes.Slice(0, Size).ToArray());

    /// <summary>What <c>Hashed-Nonce</c> announces for a nonce: the start of its SHA-1, read as a GUID.</summary>
    public static Guid Hash(Guid nonce) => Read(Digest.Sha1(nonce.ToByteArray()));

    /// <summary>Reads a field's value; null for anything but a GUID, and for zero, which means none.</summary>
    public static Guid? Parse(string? text) =>
        Guid.TryParse(text?.Trim(), out Guid value) && value != Guid.Empty ? value : null;
}
