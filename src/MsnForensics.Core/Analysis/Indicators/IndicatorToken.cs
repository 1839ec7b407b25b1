namespace MsnForensics.Analysis.Indicators;

/// <summary>A text that is searched for.</summary>
/// <param name="Text">At least <see cref="Bytes.PatternSearch.MinimumLength"/> characters, compared without letter
/// case.</param>
/// <param name="Kind">What a find is.</param>
/// <param name="Rule">How its place is checked and its value read.</param>
/// <param name="Confidence">Of a find in its place; elsewhere it is a mention at most.</param>
/// <param name="Meaning">What it is for; null when the text says it.</param>
internal sealed record IndicatorToken(
    string Text,
    MsnIndicatorKind Kind,
    IndicatorRule Rule,
    MsnConfidence Confidence,
    string? Meaning = null);

/// <summary>How the place of a text is checked.</summary>
internal enum IndicatorRule
{
    /// <summary>A host name; the table tells which.</summary>
    Host,

    /// <summary>A host name as labels with their lengths.</summary>
    HostLabels,

    /// <summary>Part of a command line; worth nothing elsewhere.</summary>
    Command,

    /// <summary>The first header of a message that a command line announces; worth nothing elsewhere.</summary>
    MessageHead,

    /// <summary>A header's name and, where the text has one, the beginning of its value.</summary>
    Header,

    /// <summary>The value of <c>Content-Type</c>.</summary>
    ContentType,

    /// <summary>A line of MSNSLP.</summary>
    SessionLine,

    /// <summary>The first line of a file transfer; worth nothing elsewhere.</summary>
    TransferLine,

    /// <summary>Part of an HTTP request line.</summary>
    Request,

    /// <summary>A server for which a proxy is asked; worth nothing elsewhere.</summary>
    Connect,

    /// <summary>An XML namespace or an action of SOAP.</summary>
    Namespace,

    /// <summary>An element of XML, or something else that needs no check.</summary>
    Markup,

    /// <summary>The first bytes of a stream; worth nothing elsewhere.</summary>
    StreamStart,

    /// <summary>A product id.</summary>
    Product,

    /// <summary>The GUID of an application.</summary>
    Application,

    /// <summary>In front of a secret.</summary>
    Ticket,
}
