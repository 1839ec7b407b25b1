using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Which bytes of a content went which way.</summary>
internal sealed class RouteLog
{
    // A transfer changes its way a few times at most; losses add some.
    private const int MaximumCount = 1000;

    private readonly List<MsnTransferPart> _parts = new();
    private string _lastKey = "";

    public MsnTransferRoute Routes { get; private set; }

    public MsnList<MsnTransferPart> Build() => new(_parts.OrderBy(part => part.Offset));

    public void Add(MsnByteRange range, PacketPlace place)
    {
        Routes |= place.Route;
        string key = KeyOf(place);
        if (_parts.Count > 0 && key == _lastKey && _parts[_parts.Count - 1] is var last
            && last.Offset + last.Length == range.Offset)
        {
            _parts[_parts.Count - 1] = last with { Length = last.Length + range.Length };
        }
        else if (_parts.Count < MaximumCount)
        {
            _lastKey = key;
            _parts.Add(new MsnTransferPart(
                range.Offset,
                range.Length,
                place.Route,
                place.Stream?.Stream.Index ?? -1,
                place.SenderEndpoint.ToString(),
                place.ReceiverEndpoint.ToString()));
        }
    }

    private static string KeyOf(PacketPlace place) => place.Stream is { } stream
        ? stream.Key + place.Piece.IsFromClient
        : place.SenderEndpoint + " " + place.ReceiverEndpoint;
}
