using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Messages;

/// <summary>Waiting messages of equal content, in the order of their coming, which is nearly always that of their
/// going.</summary>
internal sealed class EqualMessages
{
    private readonly StreamContext _stream;
    private WaitingMessage? _last;
    private bool _isOfSeveralStreams;

    /// <param name="key">What is equal.</param>
    /// <param name="stream">Where the first one will be seen.</param>
    public EqualMessages(MatchKey key, StreamContext stream)
    {
        Key = key;
        _stream = stream;
    }

    public MatchKey Key { get; }

    public WaitingMessage? First { get; private set; }

    public void Add(WaitingMessage message)
    {
        message.Group = this;
        if (_last is null)
        {
            First = message;
        }
        else
        {
            _last.NextEqual = message;
        }

        _last = message;
        _isOfSeveralStreams |= message.Legs[0].Stream != _stream;
    }

    /// <summary>The first one that can be of another stream; a stream shows a message once.</summary>
    public WaitingMessage? FirstBeside(StreamContext stream) =>
        _isOfSeveralStreams || stream != _stream ? First : null;

    public void Remove(WaitingMessage message)
    {
        WaitingMessage? before = null;
        WaitingMessage at = First!;
        while (at != message)
        {
            before = at;
            at = at.NextEqual!;
        }

        if (before is null)
        {
            First = message.NextEqual;
        }
        else
        {
            before.NextEqual = message.NextEqual;
        }

        _last = _last == message ? before : _last;
        message.NextEqual = null;
    }
}
