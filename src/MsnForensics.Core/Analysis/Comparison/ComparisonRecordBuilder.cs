using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Comparison;

/// <summary>Makes records of compared messages.</summary>
internal sealed class ComparisonRecordBuilder
{
    private const string OnlyInLog =
        "only in the log: never sent, never delivered, written into it, or not in the other source";

    private const string OnlyOnWire =
        "only on the wire: deleted from the log, never shown, or not in the other source";

    private readonly TimeSpan _offset;
    private readonly string _offsetGround;
    private readonly (DateTimeOffset Start, DateTimeOffset End)? _joined;

    public ComparisonRecordBuilder(
        List<ComparedMessage> first, List<ComparedMessage> second, TimeSpan offset, string offsetGround)
    {
        _offset = offset;
        _offsetGround = offsetGround;
        DateTimeOffset[] joined = first.Where(message => message.Partner is not null && message.HasTime)
            .Select(message => message.Message.Timestamp)
            .ToArray();
        _joined = joined.Length == 0 || second.Count == 0 ? null : (joined.Min(), joined.Max());
    }

    /// <summary>The record of a message of the reference.</summary>
    public MsnComparison Build(ComparedMessage message) => message.Partner is { } partner
        ? BuildPair(message, partner)
        : BuildAlone(message.Message, MsnComparisonStatus.OnlyReference, message.Message.Timestamp);

    /// <summary>The record of a message that the difference alone has.</summary>
    public MsnComparison BuildDifference(ComparedMessage message) => BuildAlone(
        message.Message,
        MsnComparisonStatus.OnlyDifference,
        message.HasTime ? message.Message.Timestamp - _offset : message.Message.Timestamp);

    private MsnComparison BuildPair(ComparedMessage first, ComparedMessage second)
    {
        bool isSame = first.Key == second.Key;
        bool isTimed = first.HasTime && second.HasTime;
        double likeness = isSame ? 1 : TextLikeness.Of(first.Key, second.Key);
        string time = isTimed ? "time agrees, " + _offsetGround : "text stands once on each side, time unknown";
        bool isSender = first.Message.From is not null && second.Message.From is not null;
        return new MsnComparison
        {
            Timestamp = first.Message.Timestamp,
            TimestampSource = first.Message.TimestampSource,
            Status = isSame ? MsnComparisonStatus.Both : MsnComparisonStatus.Differs,
            From = first.Message.From ?? second.Message.From,
            Text = first.Message.Text,
            OtherText = isSame ? null : second.Message.Text,
            Meaning = isSame ? "in both" : "in both, with another text: edited, or two messages at one time",
            Confidence = !isTimed ? MsnConfidence.Low
                : isSame ? (isSender ? MsnConfidence.Certain : MsnConfidence.High)
                : likeness >= 0.5 ? MsnConfidence.High : MsnConfidence.Medium,
            Ground = FormattableString.Invariant($"{time}; texts are alike to {Math.Round(likeness * 100)} of 100")
                + (isSender ? "; sender agrees" : "; sender known on one side at most"),
            TimeDifference = isTimed ? first.Distance(second, _offset) : null,
            ClockOffset = _offset,
            ReferenceObject = first.Message,
            DifferenceObject = second.Message,
            Evidence = first.Message.Evidence,
            RecordIdSource = () => RecordIdentity.Of(
                "Comparison", first.Message.RecordId, second.Message.RecordId),
        };
    }

    private MsnComparison BuildAlone(MsnMessage message, MsnComparisonStatus status, DateTimeOffset time)
    {
        bool isCovered = _joined is { } span && time >= span.Start && time <= span.End
            && message.TimestampSource != MsnTimestampSource.None;
        bool isReference = status == MsnComparisonStatus.OnlyReference;
        return new MsnComparison
        {
            Timestamp = time,
            TimestampSource = message.TimestampSource,
            Status = status,
            From = message.From,
            Text = message.Text,
            Meaning = message.Evidence.Layer == "file" ? OnlyInLog : OnlyOnWire,
            Confidence = isCovered ? MsnConfidence.High : MsnConfidence.Low,
            Ground = (isCovered
                ? "the other source has messages before and after it; "
                : "outside the time that both sources cover; ") + _offsetGround,
            ClockOffset = _offset,
            ReferenceObject = isReference ? message : null,
            DifferenceObject = isReference ? null : message,
            Evidence = message.Evidence,
            RecordIdSource = () => RecordIdentity.Of("Comparison", status.ToString(), message.RecordId),
        };
    }
}
