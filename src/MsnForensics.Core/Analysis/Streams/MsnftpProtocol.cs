using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Bytes;
using MsnForensics.Protocol.FileTransfer;

namespace MsnForensics.Analysis.Streams;

/// <summary>A file between two clients of the old form, on any port (reference: section 1.6).</summary>
public sealed class MsnftpProtocol : IStreamProtocol
{
    // Four full blocks and the rest of one before them.
    private const int SearchLength = 5 * 2048;

    private readonly SessionHub _hub;

    public MsnftpProtocol(SessionHub hub) => _hub = hub;

    public string Name => "Msnftp";

    public bool? Recognize(StreamProbe probe) => probe.RecognizeEither(RecognizeStart, RecognizeMiddle);

    public IStreamAnalyzer CreateAnalyzer(StreamProbe probe) => new MsnftpStreamAnalyzer(probe, _hub);

    private static bool? RecognizeStart(ReadOnlySpan<byte> bytes)
    {
        ParseStatus status = MsnftpLine.TryRead(bytes, out MsnftpLine line);
        return status == ParseStatus.NeedMore && bytes[0] == (byte)'V'
            ? null
            : status == ParseStatus.Complete && line.Verb == MsnftpVerb.Version;
    }

    private static bool? RecognizeMiddle(ReadOnlySpan<byte> bytes)
    {
        if (MsnftpLine.TryRead(bytes, out MsnftpLine line) == ParseStatus.Complete
            && line.Verb is MsnftpVerb.User or MsnftpVerb.File && line.Number is not null)
        {
            return true;
        }

        return MsnftpBlock.FindChain(bytes) >= 0 ? true : bytes.Length < SearchLength ? null : false;
    }
}
