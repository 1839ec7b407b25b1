using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

/// <summary>A message as <see cref="HttpReader"/> told it.</summary>
/// <param name="Start">The start line; <c>(damage)</c> for bytes passed over.</param>
/// <param name="Body">The body's bytes as Latin-1, or the number of bytes passed over.</param>
/// <param name="IsWhole">Its end was told.</param>
internal sealed record ReadMessage(string Start, string Body, bool IsWhole)
{
    /// <summary>Reads bytes as they come in pieces, keeping what is unfinished as a stream does.</summary>
    /// <param name="bytes">One direction.</param>
    /// <param name="sizes">Sizes of the pieces, used in turn.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="most">The most bytes that were held for the next call.</param>
    public static List<ReadMessage> ReadChopped(byte[] bytes, int[] sizes, HttpReader reader, out int most)
    {
        List<ReadMessage> messages = [];
        int from = 0;
        int to = 0;
        most = 0;
        for (int i = 0; to < bytes.Length; i++)
        {
            to = Math.Min(bytes.Length, to + sizes[i % sizes.Length]);
            from += Drain(bytes.AsSpan(from, to - from), reader, messages);
            most = Math.Max(most, to - from);
        }

        if (reader.EndsWithStream)
        {
            messages[^1] = messages[^1] with { IsWhole = true };
        }

        return messages;
    }

    public static List<ReadMessage> ReadAll(byte[] bytes, string? method = null) => ReadChopped(
        bytes, [int.MaxValue / 2], new HttpReader(MsnParserOption.Default) { RequestMethod = method }, out _);

    public static List<ReadMessage> ReadAll(string text, string? method = null) =>
        ReadAll(Encoding.Latin1.GetBytes(text), method);

    private static int Drain(ReadOnlySpan<byte> bytes, HttpReader reader, List<ReadMessage> messages)
    {
        int used = 0;
        while (reader.TryRead(bytes[used..], out HttpPiece piece) != ParseStatus.NeedMore)
        {
            Add(messages, piece, bytes.Slice(used, piece.Length));
            used += piece.Length;
        }

        return used;
    }

    private static void Add(List<ReadMessage> messages, HttpPiece piece, ReadOnlySpan<byte> bytes)
    {
        switch (piece.Kind)
        {
            case HttpPieceKind.Head:
                messages.Add(new ReadMessage(piece.Head!.StartLine, "", false));
                break;
            case HttpPieceKind.Body:
                messages[^1] = messages[^1] with { Body = messages[^1].Body + Encoding.Latin1.GetString(bytes) };
                break;
            case HttpPieceKind.End:
                messages[^1] = messages[^1] with { IsWhole = true };
                break;
            case HttpPieceKind.Damage:
                AddDamage(messages, bytes.Length);
                break;
        }
    }

    private static void AddDamage(List<ReadMessage> messages, int length)
    {
        if (messages.LastOrDefault() is { Start: "(damage)" } last)
        {
            length += int.Parse(last.Body, System.Globalization.CultureInfo.InvariantCulture);
            messages.RemoveAt(messages.Count - 1);
        }

        messages.Add(new ReadMessage(
            "(damage)", length.ToString(System.Globalization.CultureInfo.InvariantCulture), true));
    }
}
