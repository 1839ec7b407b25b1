using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>What the report shows of a message; stored while the others come.</summary>
internal sealed class ReportMessage
{
    public string Id { get; init; } = "";

    /// <summary>UTC; 0 for no time.</summary>
    public long Ticks { get; init; }

    /// <summary>The conversation's key in <see cref="TalkTable"/>.</summary>
    public string Talk { get; init; } = "";

    /// <summary>The sender's key in <see cref="PeopleTable"/>; empty when nothing tells.</summary>
    public string From { get; init; } = "";

    /// <summary>The sender's display name at that moment.</summary>
    public string Name { get; init; } = "";

    public MsnMessageKind Kind { get; init; }

    /// <summary>Null for kinds without words.</summary>
    public string? Text { get; init; }

    public MsnDirection Direction { get; init; }

    /// <summary>What makes the message less than it seems, in words.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Further facts, as <c>name=value</c>.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>What is typed, and the SHA-1 of the picture that stands for it, in turns.</summary>
    public IReadOnlyList<string> Emoticons { get; init; } = [];

    /// <summary>SHA-1 of the picture that the message is; empty for none.</summary>
    public string Picture { get; init; } = "";

    public IReadOnlyList<EvidenceView> Evidence { get; init; } = [];

    public DateTimeOffset? Time => Ticks == 0 ? null : new DateTimeOffset(Ticks, TimeSpan.Zero);

    /// <summary>Somebody wrote or did it; all else is a notice between programs.</summary>
    public bool IsByPerson => IsPersonal(Kind);

    public static bool IsPersonal(MsnMessageKind kind) => kind is MsnMessageKind.Text or MsnMessageKind.Nudge
        or MsnMessageKind.Wink or MsnMessageKind.VoiceClip or MsnMessageKind.Action or MsnMessageKind.Ink
        or MsnMessageKind.Offline or MsnMessageKind.Page;

    public void Store(BinaryWriter output)
    {
        SpoolText.Store(output, Id);
        output.Write(Ticks);
        SpoolText.Store(output, Talk);
        SpoolText.Store(output, From);
        SpoolText.Store(output, Name);
        output.Write((byte)Kind);
        output.Write(Text is not null);
        SpoolText.Store(output, Text ?? "");
        output.Write((byte)Direction);
        Store(output, Marks);
        Store(output, Facts);
        Store(output, Emoticons);
        SpoolText.Store(output, Picture);
        output.Write(Evidence.Count);
        foreach (EvidenceView view in Evidence)
        {
            view.Store(output);
        }
    }

    public static ReportMessage Load(BinaryReader input)
    {
        string id = SpoolText.Load(input);
        long ticks = input.ReadInt64();
        string talk = SpoolText.Load(input);
        string from = SpoolText.Load(input);
        string name = SpoolText.Load(input);
        MsnMessageKind kind = (MsnMessageKind)input.ReadByte();
        bool hasText = input.ReadBoolean();
        string text = SpoolText.Load(input);
        return new ReportMessage
        {
            Id = id,
            Ticks = ticks,
            Talk = talk,
            From = from,
            Name = name,
            Kind = kind,
            Text = hasText ? text : null,
            Direction = (MsnDirection)input.ReadByte(),
            Marks = LoadTexts(input),
            Facts = LoadTexts(input),
            Emoticons = LoadTexts(input),
            Picture = SpoolText.Load(input),
            Evidence = Enumerable.Range(0, input.ReadInt32()).Select(_ => EvidenceView.Load(input)).ToArray(),
        };
    }

    private static void Store(BinaryWriter output, IReadOnlyList<string> texts)
    {
        output.Write(texts.Count);
        foreach (string text in texts)
        {
            SpoolText.Store(output, text);
        }
    }

    private static string[] LoadTexts(BinaryReader input) =>
        Enumerable.Range(0, input.ReadInt32()).Select(_ => SpoolText.Load(input)).ToArray();
}
