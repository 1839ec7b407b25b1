using System;
using System.Text;

namespace MsnForensics.Analysis.Timeline;

/// <summary>
/// Timeline events as bytes, nothing left out. What <see cref="TimelineOrder"/> compares comes first and in its order,
/// so that comparing the bytes sorts the events, and equal bytes are equal events.
/// </summary>
internal sealed class EventCodec
{
    private readonly StringBuilder _text = new();

    public static void Write(MsnTimelineEvent timelineEvent, EventBuffer output)
    {
        MsnEvidence evidence = timelineEvent.Evidence;
        output.WriteOrdered(timelineEvent.Timestamp.UtcTicks);
        output.WriteText(timelineEvent.SourcePath);
        output.WriteOrdered(timelineEvent.FrameNumber);
        output.WriteOrdered(evidence.StreamOffset);
        output.WriteText(timelineEvent.EventType);
        output.WriteText(timelineEvent.RecordId);

        output.WriteText(timelineEvent.TimestampDescription);
        output.WriteText(timelineEvent.Message);
        output.WriteOptionalText(timelineEvent.Account);
        output.WriteOptionalText(timelineEvent.Peer);
        output.WriteOptionalText(timelineEvent.SessionId);
        output.WriteNumber((int)timelineEvent.TimestampSource);
        WriteTexts(timelineEvent.Anomalies, output);
        WriteEvidence(evidence, timelineEvent.SourcePath, output);
    }

    public MsnTimelineEvent Read(ReadOnlySpan<byte> bytes)
    {
        EventCursor input = new(bytes, _text);
        DateTimeOffset timestamp = new(input.ReadOrdered(), TimeSpan.Zero);
        string sourcePath = input.ReadText();
        long frameNumber = input.ReadOrdered();
        long streamOffset = input.ReadOrdered();
        string eventType = input.ReadText();
        string recordId = input.ReadText();
        return new MsnTimelineEvent
        {
            Timestamp = timestamp,
            SourcePath = sourcePath,
            FrameNumber = frameNumber,
            EventType = eventType,
            RecordIdSource = () => recordId,
            TimestampDescription = input.ReadText(),
            Message = input.ReadText(),
            Account = input.ReadOptionalText(),
            Peer = input.ReadOptionalText(),
            SessionId = input.ReadOptionalText(),
            TimestampSource = (MsnTimestampSource)input.ReadNumber(),
            Anomalies = ReadTexts(ref input),
            Evidence = ReadEvidence(ref input, sourcePath, streamOffset),
        };
    }

    private static void WriteEvidence(MsnEvidence evidence, string sourcePath, EventBuffer output)
    {
        output.WriteOptionalText(evidence.Path == sourcePath ? null : evidence.Path);
        output.WriteOptionalText(evidence.Sha256);
        output.WriteOptionalText(evidence.CommunityId);
        output.WriteText(evidence.Layer);
        output.WriteNumber(evidence.StreamId);
        output.WriteNumber((int)evidence.StreamDirection);
        output.WriteNumber(evidence.Length);
        WriteFrames(evidence.FrameNumbers, output);
        output.WriteNumber(evidence.Parts.Count);
        foreach (MsnEvidencePart part in evidence.Parts)
        {
            output.WriteText(part.Path);
            output.WriteNumber((int)part.StreamDirection);
            WriteFrames(part.FrameNumbers, output);
            output.WriteNumber(part.StreamOffset);
            output.WriteNumber(part.Length);
            output.WriteNumber(part.StreamId);
            output.WriteText(part.Layer);
        }
    }

    private static MsnEvidence ReadEvidence(ref EventCursor input, string sourcePath, long streamOffset) => new()
    {
        StreamOffset = streamOffset,
        Path = input.ReadOptionalText() ?? sourcePath,
        Sha256 = input.ReadOptionalText(),
        CommunityId = input.ReadOptionalText(),
        Layer = input.ReadText(),
        StreamId = input.ReadNumber(),
        StreamDirection = (MsnStreamDirection)input.ReadNumber(),
        Length = input.ReadNumber(),
        FrameNumbers = ReadFrames(ref input),
        Parts = ReadParts(ref input),
    };

    private static MsnList<MsnEvidencePart> ReadParts(ref EventCursor input)
    {
        int count = (int)input.ReadNumber();
        if (count == 0)
        {
            return MsnList<MsnEvidencePart>.Empty;
        }

        MsnEvidencePart[] parts = new MsnEvidencePart[count];
        for (int i = 0; i < count; i++)
        {
            parts[i] = new MsnEvidencePart(
                input.ReadText(),
                (MsnStreamDirection)input.ReadNumber(),
                ReadFrames(ref input),
                input.ReadNumber(),
                input.ReadNumber(),
                input.ReadNumber(),
                input.ReadText());
        }

        return MsnList<MsnEvidencePart>.Over(parts);
    }

    private static void WriteTexts(MsnList<string> texts, EventBuffer output)
    {
        output.WriteNumber(texts.Count);
        foreach (string text in texts)
        {
            output.WriteText(text);
        }
    }

    private static MsnList<string> ReadTexts(ref EventCursor input)
    {
        int count = (int)input.ReadNumber();
        if (count == 0)
        {
            return MsnList<string>.Empty;
        }

        string[] texts = new string[count];
        for (int i = 0; i < count; i++)
        {
            texts[i] = input.ReadText();
        }

        return MsnList<string>.Over(texts);
    }

    // Frames ascend in small steps.
    private static void WriteFrames(MsnList<long> frames, EventBuffer output)
    {
        output.WriteNumber(frames.Count);
        long previous = 0;
        foreach (long frame in frames)
        {
            output.WriteNumber(unchecked(frame - previous));
            previous = frame;
        }
    }

    private static MsnList<long> ReadFrames(ref EventCursor input)
    {
        int count = (int)input.ReadNumber();
        if (count == 0)
        {
            return MsnList<long>.Empty;
        }

        long[] frames = new long[count];
        long previous = 0;
        for (int i = 0; i < count; i++)
        {
            previous = unchecked(previous + input.ReadNumber());
            frames[i] = previous;
        }

        return MsnList<long>.Over(frames);
    }
}
