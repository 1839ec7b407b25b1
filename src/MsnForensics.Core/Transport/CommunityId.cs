using System;
using System.Net;
using MsnForensics.Bytes;

namespace MsnForensics.Transport;

/// <summary>
/// Community ID version 1 with seed 0: the same text in Zeek, Suricata, Wireshark and here for the same connection.
/// </summary>
public static class CommunityId
{
    /// <summary>The identifier, for example <c>1:LQU9qZlK+B5F3KDmev6m5PMibrg=</c>.</summary>
    /// <param name="source">Either end.</param>
    /// <param name="destination">The other end.</param>
    /// <param name="protocol">IP protocol number with ports: 6 TCP, 17 UDP, 132 SCTP.</param>
    public static string Compute(IPEndPoint source, IPEndPoint destination, int protocol)
    {
        byte[] from = source.Address.GetAddressBytes();
        byte[] to = destination.Address.GetAddressBytes();
        int order = from.AsSpan().SequenceCompareTo(to);
        bool isOrdered = order < 0 || (order == 0 && source.Port <= destination.Port);
        byte[] content = isOrdered
            ? Join(from, to, source.Port, destination.Port, protocol)
            : Join(to, from, destination.Port, source.Port, protocol);
        return "1:" + Convert.ToBase64String(Digest.Sha1(content));
    }

    private static byte[] Join(byte[] lower, byte[] upper, int lowerPort, int upperPort, int protocol)
    {
        // Seed (2), addresses, protocol, one byte of padding, ports.
        byte[] content = new byte[2 + lower.Length + upper.Length + 6];
        lower.CopyTo(content, 2);
        upper.CopyTo(content, 2 + lower.Length);
        int end = 2 + lower.Length + upper.Length;
        content[end] = (byte)protocol;
        content[end + 2] = (byte)(lowerPort >> 8);
        content[end + 3] = (byte)lowerPort;
        content[end + 4] = (byte)(upperPort >> 8);
        content[end + 5] = (byte)upperPort;
        return content;
    }
}
