using System.Globalization;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>Cells of what went over the wire: transfers, sessions, channels, calls, connections, indicators.</summary>
internal sealed class TrafficRows
{
    private readonly ReportTime _time;

    public TrafficRows(ReportTime time) => _time = time;

    public ReportCell[] Cells(MsnTransfer transfer) =>
    [
        ReportCell.Time(_time, transfer.StartTime, UntilOf(transfer)),
        ReportCell.Of(Words.Of(transfer.Kind), transfer.Shortcut ?? transfer.ApplicationName),
        ReportCell.Who(Way(transfer.From, transfer.To)),
        ReportCell.Of(transfer.FileName ?? transfer.Object?.Friendly, transfer.ContentType),
        ReportCell.Number(transfer.ReceivedSize, DeclaredOf(transfer)),
        ReportCell.Of(
            Words.Of(transfer.Outcome),
            ReportCell.Lines(
                transfer.Reason,
                transfer.Route == MsnTransferRoute.None ? null : Words.Of(transfer.Route),
                transfer.IsConfirmed ? "confirmed by the receiver" : null,
                MissingOf(transfer.MissingRanges))),
        ReportCell.Hash(
            HashesOf(transfer.Sha256, transfer.Sha1),
            transfer.Sha1dMatches switch { true => "as announced", false => "not as announced", null => null }),
    ];

    public ReportCell[] Cells(MsnTransferFile file) =>
    [
        ReportCell.Time(_time, file.Timestamp),
        ReportCell.Of(Words.Of(file.Kind)),
        ReportCell.Who(Way(file.From, file.To)),
        ReportCell.Of(
            file.FileName, EvidenceFile.NameOf(file.Path)),
        ReportCell.Number(file.Length, file.IsComplete ? null : MissingOf(file.MissingRanges) ?? "incomplete"),
        ReportCell.Hash(HashesOf(file.Sha256, file.Sha1) + "\nMD5 " + file.Md5),
    ];

    public ReportCell[] Cells(MsnSession session) =>
    [
        ReportCell.Time(_time, session.StartTime, session.IsMidStream ? "or before" : null),
        ReportCell.Time(_time, session.EndTime, Words.Of(session.EndReason)),
        ReportCell.Of(session.Kind, ReportCell.Lines(session.Dialect, session.Package, CarrierOf(session))),
        ReportCell.Who(session.Account, session.Client),
        ReportCell.Who(
            string.Join("\n", session.Participants),
            session.MessageCount > 0 ? Count(session.MessageCount, "messages") : null),
        ReportCell.Code(session.ClientEndpoint + "\n" + session.ServerEndpoint, session.SessionId),
    ];

    public ReportCell[] Cells(MsnChannel channel) =>
    [
        ReportCell.Time(_time, channel.Timestamp),
        ReportCell.Of(Words.Of(channel.Purpose), ReportCell.Lines(channel.Protocol, channel.SubjectName)),
        ReportCell.Who(channel.Offerer),
        ReportCell.Who(channel.Peer),
        ReportCell.Code(string.Join("\n", channel.Candidates), channel.Transport.ToString()),
        ReportCell.Of(
            channel.IsObserved ? channel.ObservedEndpoints ?? "observed" : "not in the evidence",
            channel.IsObserved
                ? ReportCell.Lines(Count(channel.ObservedBytes, "bytes"), "known by " + Words.Of(channel.MatchGround))
                : null),
    ];

    public ReportCell[] Cells(MsnServiceCall call) =>
    [
        ReportCell.Time(_time, call.Timestamp),
        ReportCell.Who(call.Account),
        ReportCell.Of(Words.Of(call.Service)),
        ReportCell.Of(call.Action),
        ReportCell.Code(call.Host, call.Path),
        ReportCell.Of(
            call.StatusCode?.ToString(CultureInfo.InvariantCulture) ?? "no answer in the evidence", call.Fault),
    ];

    public ReportCell[] Cells(MsnIndicator indicator) =>
    [
        ReportCell.Time(_time, indicator.Timestamp),
        ReportCell.Of(Words.Of(indicator.Kind), Words.Of(indicator.Place)),
        ReportCell.Code(indicator.Value, indicator.Detail),
        ReportCell.Of(indicator.Confidence, indicator.Ground),
        ReportCell.Number(indicator.Count, indicator.Count > 1 ? "last " + ReportTime.Utc(indicator.LastTime) : null),
        ReportCell.Code(indicator.SourceEndpoint + "\n" + indicator.DestinationEndpoint),
    ];

    public ReportCell[] Cells(MsnStream stream) =>
    [
        ReportCell.Time(_time, stream.StartTime, stream.IsMidStream ? "or before" : null),
        ReportCell.Time(_time, stream.EndTime, Words.Of(stream.EndReason)),
        ReportCell.Of(
            stream.Protocol,
            ReportCell.Lines(
                stream.Content, stream.ServerName, stream.ServiceName, stream.TlsVersion, stream.CipherSuite)),
        ReportCell.Code(stream.ClientEndpoint + "\n" + stream.ServerEndpoint, stream.CommunityId),
        ReportCell.Of(Count(stream.ClientBytes, "up") + "\n" + Count(stream.ServerBytes, "down")),
        ReportCell.Of(
            (stream.MissingBytes > 0 ? Count(stream.MissingBytes, "missing") + "\n" : "")
                + (stream.UnparsedBytes > 0 ? Count(stream.UnparsedBytes, "not read") : ""),
            ReportCell.Lines(
                stream.IsOneSided ? "one direction only" : null,
                stream.IsEncrypted ? (stream.IsDecrypted ? "encrypted, opened" : "encrypted, not opened") : null)),
    ];

    private static string? UntilOf(MsnTransfer transfer) => transfer.EndTime > transfer.StartTime
        ? "for " + (transfer.EndTime - transfer.StartTime).ToString("g", CultureInfo.InvariantCulture)
        : null;

    private static string Way(string? from, MsnList<string> to) =>
        (from ?? "somebody unknown") + string.Concat(to.Select(account => "\n\u2192 " + account));

    private static string? DeclaredOf(MsnTransfer transfer) =>
        transfer.DeclaredSize is { } declared && declared != transfer.ReceivedSize
        ? "of " + declared.ToString("N0", CultureInfo.InvariantCulture) + " announced"
        : null;

    private static string? MissingOf(MsnList<MsnByteRange> ranges) => ranges.Count == 0
        ? null
        : Count(ranges.Sum(range => range.Length), "bytes missing");

    private static string? CarrierOf(MsnSession session) => session.Carrier == "Tcp" ? null : session.Carrier;

    private static string HashesOf(string? sha256, string? sha1) => string.Join(
        "\n", new[] { Named("SHA-256 ", sha256), Named("SHA-1 ", sha1) }.Where(hash => hash.Length > 0));

    private static string Named(string name, string? hash) => string.IsNullOrEmpty(hash) ? "" : name + hash;

    private static string Count(long number, string unit) =>
        number.ToString("N0", CultureInfo.InvariantCulture) + " " + unit;
}
