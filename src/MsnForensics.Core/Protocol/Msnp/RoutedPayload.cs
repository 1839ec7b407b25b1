using System;
using System.Collections.Generic;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// The payload of <c>SDG</c>, <c>PUT</c>, <c>DEL</c> and <c>NFY</c>: blocks of header lines, each ended by a blank
/// line, then the body (reference: section 8.9). A block is known by the header that names it (<c>Routing: 1.0</c>),
/// not by its place: late dialects put others in front.
/// </summary>
public sealed class RoutedPayload
{
    // Three are usual, late dialects add one or two.
    private const int MaximumBlockCount = 16;

    private readonly List<MessagePayload> _blocks = new();

    private RoutedPayload()
    {
    }

    /// <summary>The blocks in order.</summary>
    public IReadOnlyList<MessagePayload> Blocks => _blocks;

    /// <summary>Who sends to whom; null when the payload has no such block.</summary>
    public MessagePayload? Routing => this["Routing"];

    /// <summary>Stream and segment of a datagram.</summary>
    public MessagePayload? Reliability => this["Reliability"];

    /// <summary>What the body is: the block <c>Messaging</c> (SDG), <c>Publication</c> (PUT, DEL) or
    /// <c>Notification</c> (NFY), the last one in front of the body.</summary>
    public MessagePayload? Content { get; private set; }

    /// <summary>The sender of the routing block, with network and endpoint.</summary>
    public AccountName? From => Routing?["From"] is { } from ? AccountName.Parse(from) : null;

    /// <summary>The receiver: a person, one endpoint, a circle or a temporary group.</summary>
    public AccountName? To => Routing?["To"] is { } to ? AccountName.Parse(to) : null;

    /// <summary>Offset of the body in the payload.</summary>
    public int BodyOffset { get; private set; }

    /// <summary>
    /// <c>Content-Length</c>, cut to what is there, or all that is there when it is absent. A text that is UTF-8 to its
    /// end is taken whole: some senders count characters instead of bytes.
    /// </summary>
    public int BodyLength { get; private set; }

    /// <summary>Bytes from the body's start to the end of the payload.</summary>
    public int RemainderLength { get; private set; }

    /// <summary>False when the payload ends inside a block.</summary>
    public bool AreHeadersComplete { get; private set; } = true;

    /// <summary>The first block with a header of that name, or null.</summary>
    public MessagePayload? this[string name]
    {
        get
        {
            foreach (MessagePayload block in _blocks)
            {
                if (block[name] is not null)
                {
                    return block;
                }
            }

            return null;
        }
    }

    /// <summary>Reads a payload; any bytes give a result.</summary>
    public static RoutedPayload Parse(ReadOnlySpan<byte> payload)
    {
        RoutedPayload routed = new();
        ReadOnlySpan<byte> rest = payload;
        while (routed.Content is null && routed._blocks.Count < MaximumBlockCount && StartsWithHeader(rest))
        {
            MessagePayload block = MessagePayload.Parse(rest);
            rest = rest.Slice(block.BodyOffset);
            routed.Add(block);
        }

        routed.BodyOffset = payload.Length - rest.Length;
        routed.RemainderLength = rest.Length;
        routed.BodyLength = LengthOf(rest, routed.Content);
        return routed;
    }

    private static bool StartsWithHeader(ReadOnlySpan<byte> bytes)
    {
        int colon = bytes.IndexOf((byte)':');
        for (int i = 0; i < colon; i++)
        {
            if (bytes[i] is not ((>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (byte)'-'))
            {
                return false;
            }
        }

        return colon > 0;
    }

    private static int LengthOf(ReadOnlySpan<byte> rest, MessagePayload? content)
    {
        if (content?["Content-Length"] is not { } digits
            || !DecimalNumber.TryParse(digits.Trim(), out long declared)
            || declared >= rest.Length)
        {
            return rest.Length;
        }

        bool isText = string.Equals(content["Message-Type"], "Text", StringComparison.OrdinalIgnoreCase);
        return isText && WireText.IsUtf8(rest) ? rest.Length : (int)declared;
    }

    private void Add(MessagePayload block)
    {
        _blocks.Add(block);
        AreHeadersComplete = block.AreHeadersComplete;
        if ((block["Messaging"] ?? block["Publication"] ?? block["Notification"]) is not null)
        {
            Content = block;
        }
    }
}
