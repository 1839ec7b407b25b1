using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>One command as it stands on the wire, cut into words.</summary>
public sealed class WireCommand
{
    private WireCommand(
        string verb, string[] arguments, bool isUtf8, byte[] payload, int? payloadLength, CommandInfo? info)
    {
        Verb = verb;
        Arguments = arguments;
        IsUtf8 = isUtf8;
        Payload = payload;
        PayloadLength = payloadLength;
        Info = info;
    }

    /// <summary>Three letters, or three digits of an error reply.</summary>
    public string Verb { get; }

    /// <summary>All words behind the verb, undecoded; a missing word reads as empty.</summary>
    public string[] Arguments { get; }

    /// <summary>False when the line was no UTF-8 and was read as Windows-1252.</summary>
    public bool IsUtf8 { get; }

    /// <summary>The payload bytes that are there; shorter than <see cref="PayloadLength"/> when cut.</summary>
    public byte[] Payload { get; }

    /// <summary>Announced payload length; null for a command without payload.</summary>
    public int? PayloadLength { get; }

    /// <summary>The catalogue's entry; null for error replies and unknown verbs.</summary>
    public CommandInfo? Info { get; }

    public bool IsError => Verb[0] is >= '0' and <= '9';

    /// <summary>The word at that place, or the empty string.</summary>
    public string this[int index] => index < Arguments.Length ? Arguments[index] : "";

    /// <summary>Cuts a line without its line end into words.</summary>
    /// <param name="line">The line.</param>
    /// <param name="payload">The payload bytes that are there.</param>
    /// <param name="payloadLength">Announced length.</param>
    /// <param name="texts">Shares the words that come again.</param>
    public static WireCommand Parse(
        ReadOnlySpan<byte> line, byte[] payload, int? payloadLength, TextPool? texts = null)
    {
        int count = CommandLineReader.Count(line, out _);
        string[] arguments = new string[count];
        bool isUtf8 = true;
        CommandLineReader reader = new(line);
        for (int i = 0; i < count && reader.TryRead(out ReadOnlySpan<byte> word); i++)
        {
            arguments[i] = texts is null
                ? WireText.Decode(word, out bool isWordUtf8)
                : texts.Decode(word, out isWordUtf8);
            isUtf8 &= isWordUtf8;
        }

        ReadOnlySpan<byte> verb = line.Slice(0, Math.Min(3, line.Length));
        CommandInfo? info = CommandCatalog.Find(verb);
        return new WireCommand(
            info?.Verb ?? WireText.DecodeLatin1(verb), arguments, isUtf8, payload, payloadLength, info);
    }

    /// <summary>The transaction id, where this form of the command has one.</summary>
    public long? TransactionId(bool isFromClient)
    {
        bool has = Info is null
            ? IsError
            : isFromClient ? Info.ClientHasTransactionId : Info.ServerHasTransactionId && !IsListEntry;
        return has && Arguments.Length > 0 && DecimalNumber.TryParse(Arguments[0], out long id) ? id : null;
    }

    // From MSNP8 on the entries of the list stream have no id, and a group's number stands in its place.
    private bool IsListEntry => Verb == "LSG" && Arguments.Length < 6;
}
