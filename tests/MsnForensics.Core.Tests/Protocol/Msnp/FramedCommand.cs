using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

/// <summary>One command as the framer cut it, in a form that compares by content.</summary>
public sealed record FramedCommand(string Line, string Payload, bool HasPayload, MsnpFrameOddity Oddity)
{
    /// <summary>Cuts commands from the front until one is unfinished or invalid.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="rest">Number of bytes that were left.</param>
    /// <param name="limits">Limits; the defaults when null.</param>
    public static List<FramedCommand> ReadAll(ReadOnlySpan<byte> bytes, out int rest, MsnParserOption? limits = null)
    {
        List<FramedCommand> commands = new();
        while (MsnpFramer.TryRead(bytes, limits ?? MsnParserOption.Default, out MsnpFrame frame) == ParseStatus.Complete)
        {
            commands.Add(Of(bytes, frame));
            bytes = bytes.Slice(frame.End);
        }

        rest = bytes.Length;
        return commands;
    }

    /// <summary>Gives the bytes piece by piece to a growing buffer.</summary>
    public static List<FramedCommand> ReadChopped(ReadOnlySpan<byte> bytes, IReadOnlyList<int> lengths)
    {
        List<FramedCommand> commands = new();
        int start = 0;
        int end = 0;
        for (int i = 0; end < bytes.Length; i++)
        {
            end = Math.Min(bytes.Length, end + (lengths.Count == 0 ? bytes.Length : lengths[i % lengths.Count]));
            while (MsnpFramer.TryRead(bytes[start..end], MsnParserOption.Default, out MsnpFrame frame) == ParseStatus.Complete)
            {
                commands.Add(Of(bytes.Slice(start), frame));
                start += frame.End;
            }
        }

        return commands;
    }

    public static FramedCommand Of(TranscriptStep step) => new(
        step.Line.TrimEnd(' '), ToText(step.Payload), step.Payload is not null, MsnpFrameOddity.None);

    public static IEnumerable<FramedCommand> Of(IEnumerable<TranscriptStep> steps) => steps.Select(Of);

    private static FramedCommand Of(ReadOnlySpan<byte> bytes, MsnpFrame frame) => new(
        Encoding.Latin1.GetString(bytes.Slice(frame.LineStart, frame.LineLength)).TrimEnd(' '),
        Encoding.Latin1.GetString(bytes.Slice(frame.PayloadStart, frame.PayloadLength)),
        frame.PayloadLength > 0,
        frame.Oddity);

    private static string ToText(byte[]? bytes) => Encoding.Latin1.GetString(bytes ?? Array.Empty<byte>());
}
