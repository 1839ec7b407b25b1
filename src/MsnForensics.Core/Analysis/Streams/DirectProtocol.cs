using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Bytes;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Streams;

/// <summary>A direct connection between two clients, on any port (reference: sections 0.5 and 6.2).</summary>
public sealed class DirectProtocol : IStreamProtocol
{
    // Two full frames and the rest of one before them.
    private const int SearchLength = 6 * 1024;

    private readonly SessionHub _hub;

    public DirectProtocol(SessionHub hub) => _hub = hub;

    public string Name => "MsnDirect";

    public bool? Recognize(StreamProbe probe) => probe.RecognizeEither(RecognizeStart, RecognizeMiddle);

    public IStreamAnalyzer CreateAnalyzer(StreamProbe probe) =>
        new DirectStreamAnalyzer(probe, _hub, PeerFraming.Direct);

    // The side that connected greets; the other one begins with its nonce, and a packet of version 1 has its marks.
    private static bool? RecognizeStart(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> greeting = new byte[] { 4, 0, 0, 0, (byte)'f', (byte)'o', (byte)'o', 0 };
        if (bytes.StartsWith(greeting))
        {
            return true;
        }

        if (greeting.StartsWith(bytes))
        {
            return null;
        }

        return MayBeHandshake(bytes) ? RecognizeHandshake(bytes) : false;
    }

    private static bool MayBeHandshake(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> prefix = bytes.Slice(0, Math.Min(bytes.Length, DirectFrame.PrefixLength));
        return new byte[] { P2PNonce.Size, 0, 0, 0 }.AsSpan().StartsWith(prefix)
            || new byte[] { P2PHeader.Size, 0, 0, 0 }.AsSpan().StartsWith(prefix);
    }

    private static bool? RecognizeHandshake(ReadOnlySpan<byte> bytes)
    {
        if (DirectFrame.TryRead(bytes, out int length) == ParseStatus.NeedMore)
        {
            return null;
        }

        ReadOnlySpan<byte> frame = bytes.Slice(DirectFrame.PrefixLength, length);
        if (length == P2PHeader.Size)
        {
            return DirectFrame.TryReadHandshake(frame, out _, out _);
        }

        // Sixteen bytes can be anything: the packet behind them decides.
        return DirectSide.IsPacketAt(
            bytes.Slice(DirectFrame.PrefixLength + length), PeerFraming.Direct);
    }

    private static bool? RecognizeMiddle(ReadOnlySpan<byte> bytes) => DirectSide.Find(bytes, PeerFraming.Direct) >= 0
        ? true
        : bytes.Length < SearchLength ? null : false;
}
