using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Messages;

/// <summary>The body of <c>text/x-msnmsgr-datacast</c> (reference: section 8.5).</summary>
/// <param name="Id">1 nudge, 2 wink, 3 voice clip, 4 action; null when absent or no number.</param>
/// <param name="Data">The object of a wink or voice clip as sent, the text of an action; null when absent.</param>
public readonly record struct Datacast(int? Id, string? Data)
{
    public const int Nudge = 1;
    public const int Wink = 2;
    public const int VoiceClip = 3;
    public const int Action = 4;

    /// <summary>Reads a body; any bytes give a result.</summary>
    public static Datacast Parse(ReadOnlySpan<byte> body)
    {
        List<KeyValuePair<string, string>> fields = MessagePayload.ReadHeaders(body);
        string id = fields.ValueOf("ID")?.Trim() ?? "";
        return new Datacast(
            DecimalNumber.TryParse(id, out long number) && number <= int.MaxValue ? (int)number : null,
            fields.ValueOf("Data"));
    }
}
