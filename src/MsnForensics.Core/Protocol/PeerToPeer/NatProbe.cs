using System;
using System.Buffers.Binary;
using System.Net;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>
/// The 20-byte datagram by which a client learns what NAT it is behind; the answer names its public address (reference:
/// section 6.9).
/// </summary>
/// <param name="Service">4 discovery, 1 echo, 3 echo from the second server.</param>
/// <param name="Client">The client as the server sees it.</param>
/// <param name="DiscardPort">Port for packets that are to be lost.</param>
/// <param name="Test">Address and port of the second server.</param>
/// <param name="TransactionId">Joins question and answer.</param>
public readonly record struct NatProbe(
    byte Service, IPEndPoint Client, int DiscardPort, IPEndPoint Test, uint TransactionId)
{
    /// <summary>UDP port of the server.</summary>
    public const int ServerPort = 7001;

    private const int Size = 20;
    private const ushort Mask = 0x4131;
    private const uint LongMask = 0x41314131;

    public static bool TryRead(ReadOnlySpan<byte> datagram, out NatProbe probe)
    {
        probe = default;
        if (datagram.Length != Size || datagram[0] != 2 || datagram[1] is not (1 or 3 or 4))
        {
            return false;
        }

        probe = new NatProbe(
            datagram[1],
            new IPEndPoint(ReadAddress(datagram.Slice(4)), ReadPort(datagram.Slice(2))),
            ReadPort(datagram.Slice(8)),
            new IPEndPoint(ReadAddress(datagram.Slice(12)), ReadPort(datagram.Slice(10))),
            BinaryPrimitives.ReadUInt32BigEndian(datagram.Slice(16)));
        return true;
    }

    private static int ReadPort(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes) ^ Mask;

    private static IPAddress ReadAddress(ReadOnlySpan<byte> bytes)
    {
        byte[] address = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(address, BinaryPrimitives.ReadUInt32BigEndian(bytes) ^ LongMask);
        return new IPAddress(address);
    }
}
