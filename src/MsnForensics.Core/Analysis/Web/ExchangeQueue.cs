using System.Collections.Generic;

namespace MsnForensics.Analysis.Web;

/// <summary>
/// The requests of one connection that wait for answers. Answers come in the order of the requests; where answers may
/// be missing, the last request is the one that is answered, as the service's clients wait for each answer (reference:
/// section 10.3).
/// </summary>
public sealed class ExchangeQueue
{
    /// <summary>Browsers sent up to eight at a time.</summary>
    private const int MaximumCount = 64;

    private readonly List<OpenExchange> _waiting = new();

    /// <summary>The method that the next answer answers; null when no request waits.</summary>
    public string? NextMethod => _waiting.Count > 0 ? _waiting[0].Request!.Head.Method : null;

    /// <summary>Bytes of bodies that are kept.</summary>
    public long HeldBytes
    {
        get
        {
            long held = 0;
            foreach (OpenExchange exchange in _waiting)
            {
                held += exchange.HeldBytes;
            }

            return held;
        }
    }

    /// <summary>The exchange of a request that waits; null when it does not.</summary>
    public OpenExchange? Find(HttpMessage request) => _waiting.Find(exchange => exchange.Request == request);

    /// <summary>A new request waits.</summary>
    /// <param name="exchange">Its exchange.</param>
    /// <param name="hasLoss">Answers may have been missed since the last one.</param>
    /// <returns>Exchanges that nobody will answer any more.</returns>
    public IReadOnlyList<OpenExchange> Add(OpenExchange exchange, bool hasLoss)
    {
        IReadOnlyList<OpenExchange> lost = Take(hasLoss ? _waiting.Count : _waiting.Count + 1 - MaximumCount);
        _waiting.Add(exchange);
        return lost;
    }

    /// <summary>An answer has come.</summary>
    /// <param name="hasLoss">Answers may have been missed since the last one.</param>
    /// <param name="lost">Exchanges that nobody will answer any more.</param>
    /// <returns>The exchange that is answered; null when no request waits.</returns>
    public OpenExchange? Answer(bool hasLoss, out IReadOnlyList<OpenExchange> lost)
    {
        lost = Take(hasLoss ? _waiting.Count - 1 : 0);
        return _waiting.Count > 0 ? Take(1)[0] : null;
    }

    /// <summary>Takes out all that wait.</summary>
    public IReadOnlyList<OpenExchange> TakeAll() => Take(_waiting.Count);

    private List<OpenExchange> Take(int count)
    {
        if (count <= 0)
        {
            return new List<OpenExchange>();
        }

        List<OpenExchange> taken = _waiting.GetRange(0, count);
        _waiting.RemoveRange(0, count);
        return taken;
    }
}
