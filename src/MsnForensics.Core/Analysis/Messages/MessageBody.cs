using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Messages;

/// <summary>A message's body: one piece, or several with something missing between them.</summary>
public sealed class MessageBody
{
    private readonly List<byte[]> _pieces = new();

    /// <summary>Bytes are missing between two pieces.</summary>
    public bool HasHole => _pieces.Count > 1;

    /// <summary>Adds bytes that follow the last ones directly, or behind a hole.</summary>
    public void Add(ReadOnlySpan<byte> bytes, bool isBehindHole)
    {
        if (_pieces.Count == 0 || isBehindHole)
        {
            _pieces.Add(bytes.ToArray());
            return;
        }

        byte[] last = _pieces[_pieces.Count - 1];
        byte[] joined = new byte[last.Length + bytes.Length];
        last.CopyTo(joined, 0);
        bytes.CopyTo(joined.AsSpan(last.Length));
        _pieces[_pieces.Count - 1] = joined;
    }

    /// <summary>The bytes that are there, without anything for the holes.</summary>
    public byte[] ToArray() => _pieces.Count == 1 ? _pieces[0] : _pieces.SelectMany(piece => piece).ToArray();

    /// <summary>The text; U+FFFD stands where bytes are missing.</summary>
    /// <param name="isCut">The end is missing, so it may cut a character.</param>
    /// <param name="isUtf8">False when the bytes are no UTF-8 and were read as Windows-1252.</param>
    public string Decode(bool isCut, out bool isUtf8)
    {
        isUtf8 = true;
        if (HasHole || isCut)
        {
            return string.Join("\uFFFD", _pieces.Select(piece => WireText.DecodePiece(piece)));
        }

        return _pieces.Count == 0 ? "" : WireText.Decode(_pieces[0], out isUtf8);
    }
}
