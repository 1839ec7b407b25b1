using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Transport;

namespace MsnForensics.Testing.Streams;

/// <summary>Feeds one direction of an MSNP stream and keeps the commands that come out.</summary>
public sealed class RecordedCommands : ICommandSink
{
    private readonly MsnpDirection _direction;
    private readonly List<RecordedCommand> _commands = new();
    private readonly List<(long Offset, long Length, AnomalyCode Reason)> _skipped = new();
    private long _offset;
    private long _frame;

    /// <param name="isSearching">The bytes do not begin where the connection began.</param>
    /// <param name="limits">Limits; the defaults when null.</param>
    public RecordedCommands(bool isSearching, MsnParserOption? limits = null) =>
        _direction = new MsnpDirection(Buffer, isSearching, limits ?? MsnParserOption.Default, this);

    public DirectionBuffer Buffer { get; } = new();

    public IReadOnlyList<RecordedCommand> Commands => _commands;

    /// <summary>The runs of bytes that were passed over.</summary>
    public IReadOnlyList<(long Offset, long Length, AnomalyCode Reason)> Skipped => _skipped;

    public long UnparsedBytes => _direction.UnparsedBytes;

    /// <summary>The whole bytes in one piece, then the end.</summary>
    public static RecordedCommands Read(ReadOnlySpan<byte> bytes, bool isSearching, MsnParserOption? limits = null) =>
        new RecordedCommands(isSearching, limits).Data(bytes).End();

    /// <summary>The bytes in pieces of these lengths, which are used in turn, then the end.</summary>
    public static RecordedCommands ReadChopped(ReadOnlySpan<byte> bytes, bool isSearching, IReadOnlyList<int> lengths)
    {
        RecordedCommands recorded = new(isSearching);
        for (int i = 0; !bytes.IsEmpty; i++)
        {
            int length = Math.Min(bytes.Length, lengths[i % lengths.Count]);
            recorded.Data(bytes.Slice(0, length));
            bytes = bytes.Slice(length);
        }

        return recorded.End();
    }

    /// <summary>Adds bytes that came with a frame of their own; frames count from 1.</summary>
    public RecordedCommands Data(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty)
        {
            _direction.OnData(_offset, bytes, NextFrame());
            _offset += bytes.Length;
        }

        return this;
    }

    public RecordedCommands Gap(long length)
    {
        _direction.OnGap(new StreamGap(_offset, length, GapReason.NotCaptured, NextFrame()));
        _offset += length;
        return this;
    }

    public RecordedCommands End()
    {
        _direction.Flush();
        return this;
    }

    public void OnCommand(
        MsnpDirection direction,
        WireCommand command,
        ByteRange range,
        MsnpFrameOddity oddity,
        MsnCompleteness completeness,
        IReadOnlyList<int>? payloadHoles)
    {
        string line = string.Join(" ", new[] { command.Verb }.Concat(command.Arguments));
        _commands.Add(new RecordedCommand(line, Encoding.Latin1.GetString(command.Payload), completeness)
        {
            Command = command,
            Range = range,
            Oddity = oddity,
            PayloadHoles = payloadHoles ?? Array.Empty<int>(),
        });
    }

    public void OnSkipped(MsnpDirection direction, long offset, long length, AnomalyCode reason) =>
        _skipped.Add((offset, length, reason));

    private FrameReference NextFrame()
    {
        _frame++;
        return new FrameReference(0, _frame, _frame * 1000);
    }
}
