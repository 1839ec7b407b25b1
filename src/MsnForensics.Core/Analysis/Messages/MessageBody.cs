using System;
using System.Collections.Generic;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Messages;

/// <summary>A message's body: one piece, or several with something missing between them.</summary>
public sealed class MessageBody
{
    private ReadOnlyMemory<byte> _first;
    private List<ReadOnlyMemory<byte>>? _others;
    private bool _isBegun;

    /// <summary>Bytes are missing between two pieces.</summary>
    public bool HasHole => _others is not null;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _first = default;
        _others = null;
        _isBegun = false;
    }

    /// <summary>Adds bytes that follow the last ones directly, or behind a hole. They are not copied.</summary>
    public void Add(ReadOnlyMemory<byte> bytes, bool isBehindHole)
    {
        if (!_isBegun)
        {
            _isBegun = true;
            _first = bytes;
        }
        else if (isBehindHole)
        {
            (_others ??= new List<ReadOnlyMemory<byte>>()).Add(bytes);
        }
        else if (_others is null)
        {
            _first = Join(_first, bytes);
        }
        else
        {
            _others[_others.Count - 1] = Join(_others[_others.Count - 1], bytes);
        }
    }

    /// <summary>The bytes that are there, without anything for the holes.</summary>
    public byte[] ToArray()
    {
        ReadOnlyMemory<byte> all = _first;
        foreach (ReadOnlyMemory<byte> piece in Others)
        {
            all = Join(all, piece);
        }

        return all.ToArray();
    }

    /// <summary>The text; U+FFFD stands where bytes are missing.</summary>
    /// <param name="isCut">The end is missing, so it may cut a character.</param>
    /// <param name="isUtf8">False when the bytes are no UTF-8 and were read as Windows-1252.</param>
    public string Decode(bool isCut, out bool isUtf8)
    {
        isUtf8 = true;
        if (!HasHole && !isCut)
        {
            return WireText.Decode(_first.Span, out isUtf8);
        }

        string text = WireText.DecodePiece(_first.Span);
        foreach (ReadOnlyMemory<byte> piece in Others)
        {
            text += "\uFFFD" + WireText.DecodePiece(piece.Span);
        }

        return text;
    }

    private IReadOnlyList<ReadOnlyMemory<byte>> Others =>
        _others is null ? Array.Empty<ReadOnlyMemory<byte>>() : _others;

    private static byte[] Join(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        byte[] joined = new byte[left.Length + right.Length];
        left.CopyTo(joined);
        right.CopyTo(joined.AsMemory(left.Length));
        return joined;
    }
}
