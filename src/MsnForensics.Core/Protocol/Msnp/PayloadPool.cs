using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// Reads message payloads, and header lines that come again only once: in a chat they seldom change. A place for each
/// hash, the newest wins, so that it cannot grow. For one thread at a time.
/// </summary>
public sealed class PayloadPool
{
    private const int PlaceCount = 1024;
    private const int MaximumLength = 512;

    private readonly TextPool _texts;
    private readonly Entry[] _places = new Entry[PlaceCount];

    /// <param name="texts">Shares the words of headers.</param>
    public PayloadPool(TextPool texts) => _texts = texts;

    /// <summary>As <see cref="MessagePayload.Parse"/>; the result may be shared.</summary>
    public MessagePayload Parse(ReadOnlySpan<byte> payload)
    {
        int length = MessagePayload.FindBody(payload);
        if (length is < 0 or > MaximumLength)
        {
            return MessagePayload.Parse(payload, _texts);
        }

        ReadOnlySpan<byte> block = payload.Slice(0, length);
        ref Entry entry = ref _places[(int)ByteHash.Of(block) & (PlaceCount - 1)];
        if (entry.Block is null || !block.SequenceEqual(entry.Block))
        {
            entry = new Entry(block.ToArray(), MessagePayload.Parse(payload, _texts));
        }

        return entry.Payload;
    }

    private readonly record struct Entry(byte[]? Block, MessagePayload Payload);
}
