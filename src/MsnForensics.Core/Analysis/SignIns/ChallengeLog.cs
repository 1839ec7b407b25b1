using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.SignIns;

/// <summary>A session's challenges and what their answers tell (reference: section 5.6).</summary>
public sealed class ChallengeLog
{
    private string? _open;
    private MsnChallengeResult _worst;

    public int Count { get; private set; }

    /// <summary>As sent with the answer.</summary>
    public string? ProductId { get; private set; }

    /// <summary>The product whose key fits an answer.</summary>
    public ProductInfo? Product { get; private set; }

    /// <summary>The worst of all challenges. The last one stays out of it as long as nothing says that it was not
    /// answered in time, unless it is the only one.</summary>
    public MsnChallengeResult Result =>
        _worst == MsnChallengeResult.None && _open is not null ? MsnChallengeResult.Unanswered : _worst;

    /// <summary>The server's <c>CHL</c>.</summary>
    public void Ask(string challenge)
    {
        if (_open is not null)
        {
            Weigh(MsnChallengeResult.Unanswered);
        }

        Count++;
        _open = challenge;
    }

    /// <summary>The client's <c>QRY</c>; its challenge may be missing.</summary>
    public void Answer(string productId, ReadOnlySpan<byte> payload)
    {
        ProductId = productId;
        Product ??= ProductCatalog.Find(productId);
        if (_open is null)
        {
            Count++;
            Weigh(MsnChallengeResult.NotVerifiable);
            return;
        }

        ChallengeCheck check = ChallengeAnswer.Check(_open, productId, WireText.DecodeLatin1(payload));
        _open = null;
        Product = check.Product ?? Product;
        Weigh(check.Verdict switch
        {
            ChallengeVerdict.Verified => MsnChallengeResult.Verified,
            ChallengeVerdict.Wrong => MsnChallengeResult.Wrong,
            _ => MsnChallengeResult.NotVerifiable,
        });
    }

    private void Weigh(MsnChallengeResult result) => _worst = result > _worst ? result : _worst;
}
