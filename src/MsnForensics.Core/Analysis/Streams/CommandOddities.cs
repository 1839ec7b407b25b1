using System.Collections.Generic;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Streams;

/// <summary>Turns what is odd about the framing of commands into anomalies; each unknown verb once a
/// stream.</summary>
public sealed class CommandOddities
{
    private const int MaximumUnknownVerbCount = 100;

    private readonly StreamContext _context;
    private readonly HashSet<string> _unknownVerbs = new();
    private bool _hasLineFeedOnly;
    private bool _hasOtherEncoding;

    public CommandOddities(StreamContext context) => _context = context;

    public void Report(CommandEvent item)
    {
        if (item.Completeness != MsnCompleteness.Complete)
        {
            Report(item, AnomalyCode.MsnpPayloadTruncated);
        }

        if (!item.Command.IsUtf8 && !_hasOtherEncoding)
        {
            _hasOtherEncoding = true;
            Report(item, AnomalyCode.MsnpNameUndecodable);
        }

        if (item.Oddity == MsnpFrameOddity.None)
        {
            return;
        }

        ReportIf(item, MsnpFrameOddity.LengthInvalid, AnomalyCode.MsnpPayloadLengthInvalid);
        ReportIf(item, MsnpFrameOddity.TooLong, AnomalyCode.MsnpPayloadTooLong);
        ReportIf(item, MsnpFrameOddity.JunkBefore, AnomalyCode.MsnpJunkSkipped);
        if ((item.Oddity & MsnpFrameOddity.UnknownVerb) != 0
            && _unknownVerbs.Count < MaximumUnknownVerbCount && _unknownVerbs.Add(item.Command.Verb))
        {
            Report(item, AnomalyCode.MsnpCommandUnknown);
        }

        if ((item.Oddity & MsnpFrameOddity.LineFeedOnly) != 0 && !_hasLineFeedOnly)
        {
            _hasLineFeedOnly = true;
            Report(item, AnomalyCode.MsnpLineFeedOnly);
        }
    }

    private void ReportIf(CommandEvent item, MsnpFrameOddity oddity, AnomalyCode code)
    {
        if ((item.Oddity & oddity) != 0)
        {
            Report(item, code);
        }
    }

    private void Report(CommandEvent item, AnomalyCode code)
    {
        MsnStreamDirection way = item.IsFromClient
            ? MsnStreamDirection.ClientToServer
            : MsnStreamDirection.ServerToClient;
        _context.Report(code, item.At, $", {way}, offset {item.Range.Offset}: {item.Command.Verb}.");
    }
}
