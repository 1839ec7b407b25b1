using System.Collections.Generic;

namespace MsnForensics.Analysis.Web;

/// <summary>
/// Pairs the requests of one connection with their answers. Answers come in the order of the requests. Where something
/// is missing the times decide, because the bytes behind a hole come late: a request is older than its answer, and of
/// several the last one is answered, as the service's clients wait for each answer (reference: section 10.3).
/// </summary>
public sealed class ExchangeQueue
{
    /// <summary>Halves that wait; browsers sent up to eight requests at a time.</summary>
    private const int MaximumCount = 64;

    private readonly List<OpenExchange> _open = new();

    /// <summary>The method that the next answer answers; null when no request waits.</summary>
    public string? NextMethod => _open.Find(IsUnanswered)?.Request!.Head.Method;

    /// <summary>Bytes of bodies that are kept.</summary>
    public long HeldBytes
    {
        get
        {
            long held = 0;
            foreach (OpenExchange exchange in _open)
            {
                held += exchange.HeldBytes;
            }

            return held;
        }
    }

    /// <summary>The exchange that a message belongs to; null when it is of none.</summary>
    public OpenExchange? Find(HttpMessage message) =>
        _open.Find(exchange => exchange.Request == message || exchange.Response == message);

    /// <summary>The latest request without an answer that opens a session of the gateway.</summary>
    public OpenExchange? FindOpening() =>
        _open.FindLast(exchange => IsUnanswered(exchange) && exchange.Gateway is { Key: null });

    /// <summary>A request has come.</summary>
    /// <returns>Its exchange: that of an answer that came before it, else a new one.</returns>
    public OpenExchange Ask(HttpMessage request)
    {
        long time = request.Frames[0].UnixNanoseconds;
        OpenExchange? answered = null;
        foreach (OpenExchange exchange in _open)
        {
            if (exchange.Request is null && !exchange.IsGivenUp && answered is null)
            {
                bool isOlder = exchange.Response!.Frames[0].UnixNanoseconds < time;
                exchange.IsGivenUp = isOlder;
                answered = isOlder ? null : exchange;
            }
        }

        answered ??= Add(new OpenExchange());
        answered.Request = request;
        return answered;
    }

    /// <summary>An answer has come.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="hasLoss">Answers may have been missed since the last one.</param>
    /// <returns>The exchange that is answered; a new one when no request fits.</returns>
    public OpenExchange Answer(HttpMessage answer, bool hasLoss)
    {
        long time = answer.Frames[0].UnixNanoseconds;
        OpenExchange? asked = null;
        foreach (OpenExchange exchange in _open)
        {
            bool fits = IsUnanswered(exchange) && exchange.Request!.Frames[0].UnixNanoseconds <= time;
            if (fits && (asked is null || hasLoss))
            {
                if (asked is not null)
                {
                    asked.IsGivenUp = true;
                }

                asked = exchange;
            }
        }

        asked ??= Add(new OpenExchange());
        asked.Response = answer;
        return asked;
    }

    /// <summary>The stream ends: what waits is given up.</summary>
    /// <param name="hasLoss">Answers may have been missed since the last one.</param>
    public void Close(bool hasLoss)
    {
        foreach (OpenExchange exchange in _open)
        {
            exchange.IsAtEnd = !hasLoss && !exchange.IsGivenUp;
            exchange.IsGivenUp = true;
        }
    }

    /// <summary>Takes out the first exchange of which nothing more will come; false when there is none.</summary>
    public bool TryTakeFinished(out OpenExchange exchange)
    {
        int at = _open.FindIndex(item => item.IsFinished);
        exchange = at < 0 ? null! : _open[at];
        if (at >= 0)
        {
            _open.RemoveAt(at);
        }

        return at >= 0;
    }

    private static bool IsUnanswered(OpenExchange exchange) =>
        exchange.Request is not null && exchange.Response is null && !exchange.IsGivenUp;

    private OpenExchange Add(OpenExchange exchange)
    {
        if (_open.Count >= MaximumCount)
        {
            _open[0].IsGivenUp = true;
        }

        _open.Add(exchange);
        return exchange;
    }
}
