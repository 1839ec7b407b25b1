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
    private const int EnoughCommands = 3;

    /// <summary>
    /// Offset of the first believable command at or behind <paramref name="from"/>, or -1. Candidates are
    /// <paramref name="from"/> itself and every place behind a line feed.
    /// </summary>
    /// <param name="bytes">The bytes of one direction.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="limits">Limits of the framing.</param>
    /// <param name="isFinal">No more bytes will come: a single telling command at the end is believed.</param>
    public static int FindNext(ReadOnlySpan<byte> bytes, int from, MsnParserOption limits, bool isFinal)
    {
        int at = from;
        while (at < bytes.Length)
        {
            CommandChain chain = Follow(bytes.Slice(at), limits);
            if (chain.IsBelievable || (chain.TellingCount > 0 && (isFinal || !chain.IsBroken)))
            {
                return at;
            }

            int lineFeed = bytes.Slice(at).IndexOf((byte)'\n');
            if (lineFeed < 0)
            {
                return -1;
            }

            at += lineFeed + 1;
        }

        return -1;
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
                return chain.AtEnd(!IsBlank(rest));
            }

            ReadOnlySpan<byte> payload = rest.Slice(frame.PayloadStart);
            payload = payload.Slice(0, Math.Min(payload.Length, frame.PayloadLength));
            LineEvidence line = LineEvidence.Weigh(rest.Slice(frame.LineStart, frame.LineLength), payload);
            if (!line.Fits)
            {
                return chain.Broken();
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

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (value is not ((byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }
}
