using System;

namespace MsnForensics;

/// <summary>Pictures or sound that one side sent in a webcam session or a call.</summary>
/// <param name="Medium"><c>video</c> or <c>audio</c>.</param>
/// <param name="Codec">Codec and clock rate, such as <c>SIREN/16000</c>; several where it changed.</param>
/// <param name="Sender">Address and port that sent it.</param>
/// <param name="Receiver">Address and port that it was sent to.</param>
public sealed record MsnMediaStream(string Medium, string Codec, string Sender, string Receiver)
{
    /// <summary>UTC times of the first and the last packet.</summary>
    public DateTimeOffset StartTime { get; init; }

    public DateTimeOffset EndTime { get; init; }

    /// <summary>Distinct packets, or pictures of a webcam.</summary>
    public long PacketCount { get; init; }

    /// <summary>Packets that the numbering says are missing; null where nothing is numbered.</summary>
    public long? LostCount { get; init; }

    /// <summary>Bytes of pictures or sound, headers not counted.</summary>
    public long Length { get; init; }

    /// <summary>Whole pictures; null for sound, and where packets do not tell.</summary>
    public long? FrameCount { get; init; }

    /// <summary>Pictures that stand alone; null where the codec does not tell.</summary>
    public long? KeyFrameCount { get; init; }

    /// <summary>Pixels; null where nothing tells.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>The number by which RTP names the stream (SSRC); null for other ones.</summary>
    public long? Source { get; init; }

    public override string ToString() => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        "{0} {1} {2} > {3} ({4} {5})",
        Medium,
        Codec,
        Sender,
        Receiver,
        FrameCount ?? PacketCount,
        FrameCount is null ? "packets" : "pictures");
}
