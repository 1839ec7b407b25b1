using System;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Tls;

/// <summary>Who of two sides is the client, as far as the first records tell.</summary>
internal static class TlsRoles
{
    /// <summary>The side whose hello says so; else the side that was taken for it.</summary>
    public static StreamSide ClientOf(StreamProbe probe)
    {
        foreach (StreamSide side in new[] { StreamSide.A, StreamSide.B })
        {
            if (IsClient(probe.Bytes(side), probe.IsStart(side)) is bool isClient)
            {
                return isClient == (side == StreamSide.A) ? StreamSide.A : StreamSide.B;
            }
        }

        return probe.Context.ClientSide;
    }

    private static bool? IsClient(ReadOnlySpan<byte> bytes, bool isStart)
    {
        TlsRecords.TryRead(bytes, isStart, out TlsRecord record);
        if (record.Type != TlsContentType.Handshake || bytes.Length <= record.HeaderLength)
        {
            return null;
        }

        return (TlsHandshakeType)bytes[record.HeaderLength] switch
        {
            TlsHandshakeType.ClientHello => true,
            TlsHandshakeType.ServerHello or TlsHandshakeType.HelloRequest => false,
            _ => null,
        };
    }
}
