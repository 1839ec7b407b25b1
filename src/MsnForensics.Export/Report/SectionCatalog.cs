using System.Collections.Generic;

namespace MsnForensics.Export.Report;

/// <summary>The tables of the report.</summary>
internal sealed class SectionCatalog(int maximumRowCount)
{
    public ReportSection Transfers { get; } = new(
        "transfers",
        "Transfers",
        "Files, pictures, calls and other offers, and what came of each. A hash is given only "
            + "where every byte is in the evidence.",
        maximumRowCount,
        "Time", "Kind", "From and to", "Name", "Size", "Outcome", "Hashes");

    public ReportSection Files { get; } = new(
        "files",
        "Saved contents",
        "Contents of transfers as they were written to files.",
        maximumRowCount,
        "Time", "Kind", "From and to", "Name", "Size", "Hashes");

    public ReportSection SignIns { get; } = new(
        "sign-ins",
        "Sign-ins",
        "Each attempt to sign in, with the client that made it. Secrets never stand in this report.",
        maximumRowCount,
        "Time", "Account", "Result", "Client", "From", "Server", "Signed out");

    public ReportSection Sessions { get; } = new(
        "sessions",
        "Sessions",
        "Connections to the servers of the service.",
        maximumRowCount,
        "Start", "End", "Kind", "Account", "Participants", "Client and server");

    public ReportSection Presences { get; } = new(
        "presence",
        "Presence",
        "Who was seen online when, as one account's session shows it.",
        maximumRowCount,
        "From", "Until", "Account", "Status", "Name and message", "Place", "Seen by");

    public ReportSection Contacts { get; } = new(
        "contacts",
        "Contacts",
        "Who stood on whose list at the end of the evidence, and what changed meanwhile.",
        maximumRowCount,
        "Owner", "Contact", "Lists", "Groups", "Changes");

    public ReportSection Channels { get; } = new(
        "channels",
        "Channels",
        "Connections that clients agreed upon. One that is not observed must be looked for elsewhere.",
        maximumRowCount,
        "Time", "Purpose", "Offered by", "To", "Announced at", "Observed");

    public ReportSection Calls { get; } = new(
        "web-services",
        "Web services",
        "Calls of the web services around the protocol.",
        maximumRowCount,
        "Time", "Account", "Service", "Call", "Host", "Answer");

    public ReportSection Comparisons { get; } = new(
        "comparisons",
        "Sources compared",
        "Messages that two sources tell, such as a capture and a client's log.",
        maximumRowCount,
        "Time", "Status", "From", "Reference", "Other source", "Grounds");

    public ReportSection Artifacts { get; } = new(
        "traces",
        "Traces on computers",
        "What clients left in the registry, in files and in raw bytes.",
        maximumRowCount,
        "Time", "Kind", "Account", "Value", "Where", "Meaning");

    public ReportSection Indicators { get; } = new(
        "indicators",
        "Indicators",
        "Whatever points to the service in the traffic, readable or not.",
        maximumRowCount,
        "First", "Kind", "Value", "Confidence", "Count", "Between");

    public ReportSection Events { get; } = new(
        "events",
        "Events",
        "Events of a timeline.",
        maximumRowCount,
        "Time", "Event", "Account", "Peer", "Message");

    public ReportSection Streams { get; } = new(
        "connections",
        "Connections",
        "TCP connections with the bytes seen, missing and not understood.",
        maximumRowCount,
        "Start", "End", "Protocol", "Client and server", "Bytes", "Missing or not read");

    public ReportSection Anomalies { get; } = new(
        "anomalies",
        "Anomalies",
        "Everything odd about the evidence: the gravest are kept first where there are too many.",
        maximumRowCount,
        "Time", "Severity", "Code", "Detail");

    /// <summary>In the order in which they stand.</summary>
    public IReadOnlyList<ReportSection> All =>
    [
        Transfers, Files, SignIns, Sessions, Presences, Contacts, Channels, Calls, Comparisons, Artifacts, Indicators,
        Events, Streams, Anomalies,
    ];
}
