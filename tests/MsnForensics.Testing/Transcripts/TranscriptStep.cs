using System;
using System.Text;

namespace MsnForensics.Testing.Transcripts;

/// <summary>One command of a transcript.</summary>
/// <param name="IsFromClient">Who sends it.</param>
/// <param name="Line">The line without its line end, one character for one byte.</param>
/// <param name="Payload">The payload; null for none.</param>
public sealed record TranscriptStep(bool IsFromClient, string Line, byte[]? Payload)
{
    /// <summary>Line, line end and payload, ready to be sent.</summary>
    public byte[] Bytes { get; } = Join(Line, Payload ?? Array.Empty<byte>());

    /// <summary>The first word of the line.</summary>
    public string Verb => Line.Split(' ')[0];

    /// <summary>The payload as text; empty for none.</summary>
    public string Text => Encoding.UTF8.GetString(Payload ?? Array.Empty<byte>());

    private static byte[] Join(string line, byte[] payload)
    {
        byte[] start = Encoding.Latin1.GetBytes(line + "\r\n");
        byte[] bytes = new byte[start.Length + payload.Length];
        start.CopyTo(bytes, 0);
        payload.CopyTo(bytes, start.Length);
        return bytes;
    }
}
