using System.Collections.Generic;

namespace MsnForensics.Testing.Transcripts;

/// <summary>A sample stream and the dialect it speaks.</summary>
/// <param name="Name">The property that holds it.</param>
/// <param name="Dialect">2 to 24.</param>
/// <param name="Transcript">The stream.</param>
public sealed record DialectTranscript(string Name, int Dialect, Transcript Transcript)
{
    /// <summary>All sample streams, by dialect. Every command of every direction occurs in one of them.</summary>
    public static IReadOnlyList<DialectTranscript> All { get; } =
    [
        new(nameof(EarlyTranscripts.VersionQuery), 2, EarlyTranscripts.VersionQuery),
        new(nameof(EarlyTranscripts.Rejection), 2, EarlyTranscripts.Rejection),
        new(nameof(EarlyTranscripts.NotificationMsnp2), 2, EarlyTranscripts.NotificationMsnp2),
        new(nameof(EarlyTranscripts.ChatMsnp2), 2, EarlyTranscripts.ChatMsnp2),
        new(nameof(EarlyTranscripts.NotificationMsnp5), 5, EarlyTranscripts.NotificationMsnp5),
        new(nameof(EarlyTranscripts.DispatchMsnp7), 7, EarlyTranscripts.DispatchMsnp7),
        new(nameof(EarlyTranscripts.NotificationMsnp7), 7, EarlyTranscripts.NotificationMsnp7),
        new(nameof(SampleTranscripts.SignInMsnp8), 8, SampleTranscripts.SignInMsnp8),
        new(nameof(SampleTranscripts.GroupChat), 8, SampleTranscripts.GroupChat),
        new(nameof(SampleTranscripts.ChunkedMessage), 8, SampleTranscripts.ChunkedMessage),
        new(nameof(EarlyTranscripts.NotificationMsnp9), 9, EarlyTranscripts.NotificationMsnp9),
        new(nameof(LateTranscripts.NotificationMsnp12), 12, LateTranscripts.NotificationMsnp12),
        new(nameof(LateTranscripts.ChatMsnp12), 12, LateTranscripts.ChatMsnp12),
        new(nameof(LateTranscripts.NotificationMsnp15), 15, LateTranscripts.NotificationMsnp15),
        new(nameof(SampleTranscripts.SignInMsnp18), 18, SampleTranscripts.SignInMsnp18),
        new(nameof(LateTranscripts.NotificationMsnp18), 18, LateTranscripts.NotificationMsnp18),
        new(nameof(LateTranscripts.ChatMsnp18), 18, LateTranscripts.ChatMsnp18),
        new(nameof(SampleTranscripts.NotificationsMsnp21), 21, SampleTranscripts.NotificationsMsnp21),
        new(nameof(LateTranscripts.NotificationMsnp21), 21, LateTranscripts.NotificationMsnp21),
        new(nameof(LateTranscripts.NotificationMsnp24), 24, LateTranscripts.NotificationMsnp24),
    ];

    public override string ToString() => Name;
}
