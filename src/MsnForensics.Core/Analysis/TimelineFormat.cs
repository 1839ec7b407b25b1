namespace MsnForensics.Analysis;

/// <summary>File formats that a timeline can be written in.</summary>
public enum TimelineFormat
{
    /// <summary>RFC 4180: header line, CRLF, quotes doubled.</summary>
    Csv,

    /// <summary>One JSON object per line, LF, absent values left out.</summary>
    JsonLines,
}
