namespace MsnForensics.Analysis;

/// <summary>File formats that a timeline can be written in.</summary>
public enum TimelineFormat
{
    /// <summary>RFC 4180: header line, CRLF, quotes doubled.</summary>
    Csv,

    /// <summary>One JSON object per line, LF, absent values left out.</summary>
    JsonLines,

    /// <summary>JSON Lines for the import of Timesketch.</summary>
    Timesketch,

    /// <summary>The 17 columns of log2timeline.</summary>
    L2tCsv,

    /// <summary>The body file of The Sleuth Kit 3, for <c>mactime</c>.</summary>
    BodyFile,

    /// <summary>TLN, five fields parted by bars.</summary>
    Tln,

    /// <summary>JSON Lines in the Elastic Common Schema.</summary>
    Ecs,

    /// <summary>A log in the manner of Zeek.</summary>
    Zeek,

    /// <summary>The contact network as GraphML.</summary>
    GraphMl,

    /// <summary>The contact network as GEXF 1.3.</summary>
    Gexf,

    /// <summary>CASE/UCO JSON-LD: one closed graph of messages, threads, accounts, files and connections.</summary>
    Case,
}
