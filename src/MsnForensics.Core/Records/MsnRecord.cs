using System;
using System.Globalization;

namespace MsnForensics;

/// <summary>What all records share.</summary>
public abstract class MsnRecord
{
    private string? _recordId;

    /// <summary>UTC. For what was read from several frames: the time of the frame with the last byte.</summary>
    public virtual DateTimeOffset Timestamp { get; init; }

    /// <summary>
    /// <see cref="Timestamp"/> as ISO 8601 text with all seven digits of the second, which sorts as text and survives
    /// where a table or CSV cuts a time to seconds.
    /// </summary>
    public string TimeUtc =>
        Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public MsnTimestampSource TimestampSource { get; init; }

    /// <summary>A stable hash of the record's evidence and kind: the same for the same input on every run and
    /// machine.</summary>
    public string RecordId => _recordId ??= RecordIdSource();

    public MsnEvidence Evidence { get; init; } = MsnEvidence.None;

    /// <summary>Codes of the anomalies that touch this record.</summary>
    public MsnList<string> Anomalies { get; init; } = MsnList<string>.Empty;

    /// <summary>Gives a copy the id that stands for the original's.</summary>
    internal void SetRecordId(string id) => _recordId = id;

    /// <summary>Computes <see cref="RecordId"/> when somebody asks for it.</summary>
    internal Func<string> RecordIdSource { private get; init; } = () => "";
}

/// <summary>Whose clock a time stamp is.</summary>
public enum MsnTimestampSource
{
    /// <summary>The capturing computer's.</summary>
    Capture,

    /// <summary>The capturing computer's, corrected by the clock offset that was asked for.</summary>
    CaptureCorrected,

    /// <summary>None: the capture gives this frame no time.</summary>
    None,

    /// <summary>The sender's or the service's, as the content states it.</summary>
    Content,

    /// <summary>That of the computer that wrote a log or a file, as UTC or with its offset.</summary>
    Host,

    /// <summary>The same as local time without a zone: one was given or assumed.</summary>
    HostLocal,

    /// <summary>As <see cref="Host"/>, corrected by the clock offset that was asked for.</summary>
    HostCorrected,
}
