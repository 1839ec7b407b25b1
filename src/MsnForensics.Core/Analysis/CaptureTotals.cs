using MsnForensics.Analysis.Gaps;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Analysis;

/// <summary>Sums over all streams of a run.</summary>
public sealed class CaptureTotals
{
    public long StreamCount { get; private set; }

    public long MsnStreamCount { get; private set; }

    /// <summary>Opened or not.</summary>
    public long EncryptedStreamCount => Encryption.StreamCount;

    /// <summary>What keys opened, and would open.</summary>
    public TlsTotals Encryption { get; } = new();

    /// <summary>MSN streams whose beginning is not in the capture.</summary>
    public long MidStreamMsnCount { get; private set; }

    /// <summary>MSN streams of which only one direction is in the capture.</summary>
    public long OneSidedMsnCount { get; private set; }

    public long StreamBytes { get; private set; }

    public long MissingBytes { get; private set; }

    /// <summary>Of <see cref="MissingBytes"/>, those of MSN streams.</summary>
    public long MsnMissingBytes { get; private set; }

    public long UnparsedBytes { get; private set; }

    /// <summary>What is missing.</summary>
    public GapTotals Gaps { get; init; } = new();

    public void Add(ByteStream content)
    {
        TcpStream stream = content.Context.Stream;
        long missing = stream.FromA.MissingBytes + stream.FromB.MissingBytes;
        StreamCount++;
        if (content.Context.Tls is { } tls)
        {
            Encryption.Add(tls);
        }

        StreamBytes += stream.FromA.ByteCount + stream.FromB.ByteCount;
        MissingBytes += missing;
        UnparsedBytes += content.UnparsedBytes;
        if (content.IsMsn)
        {
            MsnStreamCount++;
            MsnMissingBytes += missing;
            MidStreamMsnCount += stream.IsMidStream ? 1 : 0;
            AddSides(content.Context);
        }
    }

    private void AddSides(StreamContext context)
    {
        TcpStream stream = context.Stream;
        if (stream.FromA.FrameCount == 0 || stream.FromB.FrameCount == 0)
        {
            OneSidedMsnCount++;
            StreamSide missing = stream.FromA.FrameCount == 0 ? StreamSide.A : StreamSide.B;
            Gaps.AddOneSided(missing == context.ClientSide);
        }
    }
}
