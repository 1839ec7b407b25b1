using System;
using System.Collections.Generic;
using System.Globalization;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Timeline events of transfers: the offer, the first content, and what came of it.</summary>
internal static class TransferTimeline
{
    private const string EventType = "transfer";

    public static IEnumerable<MsnTimelineEvent> Build(MsnTransfer transfer)
    {
        if (transfer.OfferedAt is { } offered)
        {
            yield return Create(transfer, offered, "Transfer Offered", Subject(transfer) + " is offered", "");
        }

        if (transfer.ReceivedSize > 0)
        {
            string way = Subject(transfer) + " goes by " + transfer.Route;
            yield return Create(transfer, transfer.StartTime, "Transfer Started", way, "-start");
        }

        if (transfer.Outcome != MsnTransferOutcome.Offered)
        {
            yield return Create(
                transfer,
                transfer.ReceivedSize > 0
                    ? transfer.EndTime
                    : transfer.ClosedAt ?? transfer.AnsweredAt ?? transfer.EndTime,
                "Transfer " + transfer.Outcome,
                Subject(transfer) + ": " + ResultOf(transfer),
                "-end");
        }
    }

    private static string Subject(MsnTransfer transfer)
    {
        string name = string.IsNullOrEmpty(transfer.FileName) ? "" : " \"" + transfer.FileName + "\"";
        string size = transfer.DeclaredSize is { } bytes ? Format($" ({bytes} bytes)") : "";
        return transfer.Kind + name + size + " from " + (transfer.From ?? "somebody unknown");
    }

    private static string ResultOf(MsnTransfer transfer) => transfer.Outcome switch
    {
        MsnTransferOutcome.Completed => "complete" + (transfer.Sha256 is { } hash ? ", SHA-256 " + hash : ""),
        MsnTransferOutcome.Incomplete => Format($"{transfer.ReceivedSize} bytes are there, missing are ")
            + transfer.MissingRanges,
        _ => transfer.Reason ?? transfer.Outcome.ToString(),
    };

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static MsnTimelineEvent Create(
        MsnTransfer transfer, DateTimeOffset time, string description, string sentence, string suffix) =>
        TimelineBuilder.Create(
            transfer,
            time,
            description,
            EventType,
            transfer.From,
            transfer.To.Count == 0 ? null : transfer.To.ToString(),
            sentence,
            suffix);
}
