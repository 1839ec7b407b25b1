using System;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// Finds where commands begin in bytes whose start is unknown: at the beginning of a capture, behind a hole,
/// behind damage. Text can imitate commands, so candidates that chain into further commands are preferred.
/// </summary>
public static class MsnpSynchronizer
{
    /// <summary>Commands after which a chain is judged.</summary>
    internal const int EnoughCommands = 3;

    /// <summary>
    /// Offset of the first believable command, or -1. Candidates are the front, every place behind a line feed, and,
    /// because a payload needs no line end, telling commands in the middle of a line.
    /// </summary>
    /// <param name="bytes">The bytes of one direction.</param>
    /// <param name="isInsideLine">The front is known to lie in the middle of a line.</param>
    /// <param name="limits">Limits of the framing, and how many bytes a candidate may wait for its proof.</param>
    /// <param name="isFinal">No more bytes will come: one telling command that ends the bytes is believed,
    /// in the middle of a line only with the whole of its payload.</param>
    /// <param name="isOpen">Only more bytes can tell whether the candidate at that offset is a command.</param>
    public static int FindNext(
        ReadOnlySpan<byte> bytes, bool isInsideLine, MsnParserOption limits, bool isFinal, out bool isOpen)
    {
        isOpen = false;
        int single = -1;
        bool isLineStart = !isInsideLine;
        for (int at = 0; at < bytes.Length; at++)
        {
            ReadOnlySpan<byte> rest = bytes.Slice(at);
            if (isLineStart || MayBeginTelling(rest))
            {
                CommandChain chain = Follow(rest, limits);
                if (chain.IsBelievable && (isLineStart || chain.TellingCount > 0))
                {
                    return at;
                }

                bool isUndecided = !isFinal && !chain.IsBroken && chain.Count < EnoughCommands;
                isOpen = isUndecided && rest.Length < limits.DetectionByteCount;
                if (isOpen || (isUndecided && chain.TellingCount > 0))
                {
                    return at;
                }

                bool isLast = chain.TellingCount > 0 && !chain.IsBroken && (isLineStart || EndsInPayload(rest, limits));
                single = single < 0 && isLast ? at : single;
            }

            isLineStart = bytes[at] == (byte)'\n';
        }

        return isFinal ? single : -1;
    }

    private static bool EndsInPayload(ReadOnlySpan<byte> rest, MsnParserOption limits) =>
        MsnpFramer.TryRead(rest, limits, out MsnpFrame frame) == ParseStatus.Complete
        && frame.PayloadLength > 0 && frame.End == rest.Length;

    // Three upper-case letters and a blank, of a command that text will hardly imitate, or the beginning of that.
    private static bool MayBeginTelling(ReadOnlySpan<byte> rest)
    {
        int count = Math.Min(3, rest.Length);
        for (int i = 0; i < count; i++)
        {
            if (rest[i] is < (byte)'A' or > (byte)'Z')
            {
                return false;
            }
        }

        return rest.Length < 4
            || (rest[3] == (byte)' ' && CommandCatalog.Find(rest.Slice(0, 3)) is { IsTelling: true });
    }

    /// <summary>Walks the commands from the start of the bytes and weighs them.</summary>
    public static CommandChain Follow(ReadOnlySpan<byte> bytes, MsnParserOption limits)
    {
        CommandChain chain = default;
        int at = 0;
        while (chain.Count < EnoughCommands)
        {
            ReadOnlySpan<byte> rest = bytes.Slice(at);
            ParseStatus status = MsnpFramer.TryRead(rest, limits, out MsnpFrame frame);
            if (status == ParseStatus.Invalid)
            {
                return chain.Broken();
            }

            if (!frame.IsLineComplete)
            {
                return chain.AtEnd(!MsnpFramer.IsBlank(rest));
            }

            ReadOnlySpan<byte> payload = rest.Slice(frame.PayloadStart);
            payload = payload.Slice(0, Math.Min(payload.Length, frame.PayloadLength));
            LineEvidence line = LineEvidence.Weigh(
                rest.Slice(frame.LineStart, frame.LineLength), payload, status == ParseStatus.Complete);
            if (!line.Fits)
            {
                return chain.Broken();
            }

            if (line.IsOpen)
            {
                return chain.AtEnd(true);
            }

            chain = chain.Add(line);
            if (status == ParseStatus.NeedMore)
            {
                return chain.AtEnd(true);
            }

            at += frame.End;
        }

        return chain;
    }
}
