namespace MsnForensics.Protocol.Msnp;

/// <summary>Where one command stands in the bytes given to <see cref="MsnpFramer"/>.</summary>
public readonly struct MsnpFrame
{
    /// <summary>Blank lines and stray bytes in front of the verb.</summary>
    public int LineStart { get; init; }

    /// <summary>Line length without its line end.</summary>
    public int LineLength { get; init; }

    /// <summary>First payload byte; equals the end of the line with its line end.</summary>
    public int PayloadStart { get; init; }

    /// <summary>Announced payload length in bytes; 0 for none.</summary>
    public int PayloadLength { get; init; }

    /// <summary>True when the line announces a payload, be it an empty one.</summary>
    public bool HasPayload { get; init; }

    /// <summary>The line is whole: <see cref="PayloadStart"/> and <see cref="PayloadLength"/> can be relied
    /// on.</summary>
    public bool IsLineComplete { get; init; }

    public MsnpFrameOddity Oddity { get; init; }

    /// <summary>Offset behind the command.</summary>
    public int End => PayloadStart + PayloadLength;
}

/// <summary>What is odd about a command's framing.</summary>
[System.Flags]
public enum MsnpFrameOddity
{
    None = 0,

    /// <summary>The line ends in LF without CR.</summary>
    LineFeedOnly = 1,

    /// <summary>NUL or blanks in front of the verb.</summary>
    JunkBefore = 2,

    /// <summary>A payload command whose last argument is no decimal length.</summary>
    LengthInvalid = 4,

    /// <summary>The length exceeds the limit.</summary>
    TooLong = 8,

    /// <summary>The verb is in no known dialect.</summary>
    UnknownVerb = 16,

    /// <summary>The line exceeds the limit; no command was cut.</summary>
    LineTooLong = 32,
}
