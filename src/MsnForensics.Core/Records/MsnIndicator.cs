using System;

namespace MsnForensics;

/// <summary>
/// Something in a capture that points to MSN. Equal ones of one connection are one record: the first, with the number
/// of all and the time of the last.
/// </summary>
public sealed class MsnIndicator : MsnSessionRecord
{
    public override DateTimeOffset Timestamp { get; init; }

    public MsnIndicatorKind Kind { get; init; }

    /// <summary>What was found: a host name, a header, an account … Tickets are masked unless asked for.</summary>
    public string Value { get; init; } = "";

    public MsnConfidence Confidence { get; init; }

    /// <summary>What the bytes came out of: <c>tcp</c>, <c>udp</c>, <c>tls</c>, <c>http</c>.</summary>
    public string Layer { get; init; } = "";

    /// <summary>Where it stood.</summary>
    public MsnIndicatorPlace Place { get; init; }

    /// <summary>The service that a host belonged to, such as <c>SignIn</c>; null for what is no host.</summary>
    public string? HostRole { get; init; }

    /// <summary>What it is for, or what stood beside it.</summary>
    public string? Detail { get; init; }

    /// <summary>What the confidence rests on.</summary>
    public string Ground { get; init; } = "";

    /// <summary>How often it was found there.</summary>
    public long Count { get; init; } = 1;

    /// <summary>When it was found there last.</summary>
    public DateTimeOffset LastTime { get; init; }

    /// <summary>1-based frame that completes the first one.</summary>
    public long FrameNumber { get; init; }

    /// <summary>Who sent the first one.</summary>
    public string SourceEndpoint { get; init; } = "";

    public string DestinationEndpoint { get; init; } = "";

    /// <summary>How the text was written: <c>ascii</c>, <c>utf-16le</c>, <c>utf-16be</c>.</summary>
    public string Encoding { get; init; } = "ascii";
}

/// <summary>What kind of thing points to MSN.</summary>
public enum MsnIndicatorKind
{
    /// <summary>A host of the service.</summary>
    HostName,

    /// <summary>A command, a header, a content type or another word of the protocols.</summary>
    Protocol,

    /// <summary>An XML namespace of the web services.</summary>
    Namespace,

    /// <summary>The path of a web service.</summary>
    WebPath,

    /// <summary>A client program that names itself.</summary>
    UserAgent,

    /// <summary>The product id that a client answers challenges with.</summary>
    ProductId,

    /// <summary>The GUID of an application that clients invite each other to, or of a client's SOAP calls.</summary>
    ApplicationId,

    /// <summary>An account beside other indicators.</summary>
    Account,

    /// <summary>A ticket, or another secret of a sign-in.</summary>
    Ticket,
}

/// <summary>Where an indicator stood.</summary>
public enum MsnIndicatorPlace
{
    /// <summary>Anywhere else, such as in the text of a page or a file.</summary>
    Text,

    /// <summary>A name that is asked for.</summary>
    DnsQuestion,

    /// <summary>A name that is told of.</summary>
    DnsAnswer,

    /// <summary>The server name of a TLS client hello.</summary>
    TlsServerName,

    /// <summary>A name in a TLS certificate.</summary>
    TlsCertificate,

    /// <summary>The first line of an HTTP request.</summary>
    HttpRequest,

    /// <summary>The <c>Host</c> header of an HTTP request.</summary>
    HttpHost,

    /// <summary>The server that an HTTP proxy is asked to connect to.</summary>
    HttpConnect,

    /// <summary>The server that a SOCKS proxy is asked to connect to.</summary>
    SocksRequest,

    /// <summary>A header line of HTTP or of a message.</summary>
    Header,

    /// <summary>An element or attribute of XML.</summary>
    Markup,

    /// <summary>A command line of the text protocol.</summary>
    Command,

    /// <summary>A connection whose commands follow each other, whatever carries them.</summary>
    Session,

    /// <summary>The first bytes of a connection.</summary>
    StreamStart,
}

/// <summary>How surely something tells that an MSN client or server took part in the traffic it stands in.</summary>
public enum MsnConfidence
{
    /// <summary>A mention, or a name that other programs use as well, out of its place.</summary>
    Low,

    /// <summary>In its place, but shared with other programs; or MSN's own, beside its place.</summary>
    Medium,

    /// <summary>MSN's own, in its place.</summary>
    High,

    /// <summary>A form that nothing else has, checked as a whole.</summary>
    Certain,
}
