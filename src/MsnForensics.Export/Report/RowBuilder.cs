using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>Puts records into the tables of the report.</summary>
internal sealed class RowBuilder
{
    private readonly ReportTime _time;
    private readonly SectionCatalog _sections;
    private readonly TrafficRows _traffic;

    public RowBuilder(SectionCatalog sections, ReportTime time)
    {
        _sections = sections;
        _time = time;
        _traffic = new TrafficRows(time);
    }

    /// <summary>Where the record can be checked; null for records that have no table.</summary>
    public IReadOnlyList<EvidenceView>? Add(MsnRecord record, string id)
    {
        (ReportSection Section, IReadOnlyList<ReportCell> Cells)? row = record switch
        {
            MsnTransfer transfer => (_sections.Transfers, _traffic.Cells(transfer)),
            MsnTransferFile file => (_sections.Files, _traffic.Cells(file)),
            MsnAuthentication signIn => (_sections.SignIns, Cells(signIn)),
            MsnSession session => (_sections.Sessions, _traffic.Cells(session)),
            MsnPresence presence => (_sections.Presences, Cells(presence)),
            MsnContact contact => (_sections.Contacts, Cells(contact)),
            MsnChannel channel => (_sections.Channels, _traffic.Cells(channel)),
            MsnServiceCall call => (_sections.Calls, _traffic.Cells(call)),
            MsnComparison comparison => (_sections.Comparisons, Cells(comparison)),
            MsnArtifact artifact => (_sections.Artifacts, Cells(artifact)),
            MsnIndicator indicator => (_sections.Indicators, _traffic.Cells(indicator)),
            MsnTimelineEvent timelineEvent => (_sections.Events, Cells(timelineEvent)),
            MsnStream stream => (_sections.Streams, _traffic.Cells(stream)),
            MsnAnomaly anomaly => (_sections.Anomalies, Cells(anomaly)),
            _ => null,
        };
        if (row is not { } found)
        {
            return null;
        }

        ReportRow added = Create(record, id, found.Cells);
        found.Section.Add(added);
        return added.Evidence;
    }

    private static ReportRow Create(MsnRecord record, string id, IReadOnlyList<ReportCell> cells)
    {
        IReadOnlyList<EvidenceView> evidence = EvidenceOf(record);
        MsnList<long> frames = record.Evidence.FrameNumbers;
        return new ReportRow
        {
            Id = id,
            Weight = record is MsnAnomaly anomaly ? -(int)anomaly.Severity : 0,
            Time = record.Timestamp,
            Frame = frames.Count > 0 ? frames[0] : 0,
            Cells = cells,
            Evidence = evidence,
            Anomalies = string.Join(", ", record.Anomalies.Distinct()),
            Pictures = PicturesOf(record).Where(sha1 => !string.IsNullOrEmpty(sha1)).Select(sha1 => sha1!).ToArray(),
        };
    }

    private static IReadOnlyList<EvidenceView> EvidenceOf(MsnRecord record) => record switch
    {
        MsnTransfer transfer when transfer.DataEvidence.FrameNumbers.Count > 0 =>
            EvidenceView.Of(transfer.Evidence, transfer.DataEvidence),
        MsnComparison comparison => EvidenceView.Of(
            new[] { comparison.ReferenceEvidence, comparison.DifferenceEvidence }
                .Where(evidence => evidence is not null).Select(evidence => evidence!).ToArray()),
        MsnAnomaly { FrameNumber: > 0, Evidence.FrameNumbers.Count: 0 } anomaly => EvidenceView.Of(
            new MsnEvidence { Path = anomaly.Path, FrameNumbers = new MsnList<long>([anomaly.FrameNumber]) }),
        MsnAnomaly { Evidence.Path: "" } anomaly => EvidenceView.Of(new MsnEvidence { Path = anomaly.Path }),
        _ => EvidenceView.Of(record.Evidence),
    };

    private static IEnumerable<string?> PicturesOf(MsnRecord record) => record switch
    {
        MsnTransfer transfer => [transfer.Sha1 ?? transfer.Object?.ContentSha1],
        MsnTransferFile file => [file.Sha1],
        MsnArtifact artifact => [artifact.Sha1 ?? artifact.Object?.ContentSha1],
        MsnPresence presence => [presence.DisplayPicture?.ContentSha1],
        _ => [],
    };

    private ReportCell[] Cells(MsnAuthentication signIn) =>
    [
        ReportCell.Time(_time, signIn.Timestamp),
        ReportCell.Who(signIn.Account),
        ReportCell.Of(
            Words.Of(signIn.Result),
            ReportCell.Lines(
                signIn.Package.ToString(),
                signIn.Error,
                signIn.Reason,
                signIn.IsResultInferred ? "concluded from what followed" : null)),
        ReportCell.Of(
            signIn.Client ?? signIn.Product,
            ReportCell.Lines(signIn.OperatingSystem, signIn.Locale, signIn.MachineGuid)),
        ReportCell.Code(signIn.ClientEndpoint, signIn.ClientAddress),
        ReportCell.Code(signIn.Server, signIn.Dialect),
        ReportCell.Time(_time, signIn.SignedOutAt, signIn.SignOutReason is { } reason ? Words.Of(reason) : null),
    ];

    private ReportCell[] Cells(MsnPresence presence) =>
    [
        ReportCell.Time(_time, presence.Timestamp, presence.IsInitial ? "or before" : null),
        ReportCell.Time(_time, presence.EndTime, presence.IsOpen ? "or later" : null),
        ReportCell.Who(presence.Account),
        ReportCell.Of(presence.Status, presence.IsForced ? "set by the server" : null),
        ReportCell.Of(presence.Name, ReportCell.Lines(presence.PersonalMessage, presence.Media)),
        ReportCell.Of(
            presence.EndpointName ?? presence.EndpointId,
            ReportCell.Lines(presence.ClientVersion ?? presence.ClientGeneration)),
        ReportCell.Who(presence.Observer),
    ];

    private static ReportCell[] Cells(MsnContact contact) =>
    [
        ReportCell.Who(contact.Owner),
        ReportCell.Who(contact.Account ?? contact.ContactId, ReportCell.Lines(contact.Name, contact.NickName)),
        ReportCell.Of(contact.Lists, contact.IsListComplete ? null : contact.ListLimitation),
        ReportCell.Of(contact.Groups),
        ReportCell.Of(string.Join("\n", contact.Changes)),
    ];

    private ReportCell[] Cells(MsnComparison comparison) =>
    [
        ReportCell.Time(_time, TimeOf(comparison)),
        ReportCell.Of(Words.Of(comparison.Status), comparison.Confidence.ToString()),
        ReportCell.Who(comparison.From),
        ReportCell.Of(comparison.ReferenceId is null ? "" : comparison.Text),
        ReportCell.Of(comparison.ReferenceId is null
            ? comparison.Text
            : comparison.OtherText ?? (comparison.DifferenceId is null ? "" : "the same")),
        ReportCell.Of(comparison.Meaning, comparison.Ground),
    ];

    private ReportCell[] Cells(MsnArtifact artifact) =>
    [
        ReportCell.Time(_time, TimeOf(artifact), artifact.TimestampDescription),
        ReportCell.Of(Words.Of(artifact.Kind), artifact.IsDeleted ? "deleted" : null),
        ReportCell.Who(artifact.Account, artifact.AccountGround),
        ReportCell.Of(artifact.Value, ReportCell.Lines(artifact.Format, SizeOf(artifact.Size), artifact.Sha1)),
        ReportCell.Code(artifact.KeyPath ?? artifact.Path, artifact.Name),
        ReportCell.Of(artifact.Meaning, artifact.Confidence.ToString()),
    ];

    private ReportCell[] Cells(MsnTimelineEvent timelineEvent) =>
    [
        ReportCell.Time(_time, TimeOf(timelineEvent), timelineEvent.TimestampDescription),
        ReportCell.Of(timelineEvent.EventType),
        ReportCell.Who(timelineEvent.Account),
        ReportCell.Who(timelineEvent.Peer),
        ReportCell.Of(timelineEvent.Message),
    ];

    private ReportCell[] Cells(MsnAnomaly anomaly) =>
    [
        ReportCell.Time(_time, TimeOf(anomaly)),
        ReportCell.Of(anomaly.Severity.ToString()),
        ReportCell.Code(anomaly.Code),
        ReportCell.Of(anomaly.Detail),
    ];

    private static string? SizeOf(long? size) =>
        size is { } bytes ? bytes.ToString("N0", CultureInfo.InvariantCulture) + " bytes" : null;

    private static DateTimeOffset? TimeOf(MsnRecord record) =>
        record.TimestampSource == MsnTimestampSource.None ? null : record.Timestamp;
}
