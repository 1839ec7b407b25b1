using MsnForensics.Protocol.Http;

namespace MsnForensics.Analysis.Web;

/// <summary>A request that waits for its answer, or an answer that waits for its request.</summary>
public sealed class OpenExchange
{
    /// <summary>Null while, or when, the capture lacks it.</summary>
    public HttpMessage? Request { get; set; }

    /// <summary>Null while, or when, the capture lacks it.</summary>
    public HttpMessage? Response { get; set; }

    /// <summary>Set for a request to the HTTP gateway.</summary>
    public GatewayRequest? Gateway { get; set; }

    /// <summary>What the request brought was given to its session.</summary>
    public bool IsPassedOn { get; set; }

    /// <summary>A service is asked, or answers: bodies are kept.</summary>
    public bool IsOfInterest { get; set; }

    /// <summary>The other half is missing, or will not come any more.</summary>
    public bool IsGivenUp { get; set; }

    /// <summary>The stream ended while it waited: that the other half is missing is no loss.</summary>
    public bool IsAtEnd { get; set; }

    /// <summary>Nothing more will come of it.</summary>
    public bool IsFinished => Request is not { IsEnded: false } && Response is not { IsEnded: false }
        && (IsGivenUp || (Request is not null && Response is not null));

    /// <summary>The exchange is one with the HTTP gateway.</summary>
    public bool IsGateway => Gateway is not null
        || (Request is null && Response is not null && GatewaySession.Of(Response.Head) is not null);

    /// <summary>Bytes of bodies that are kept.</summary>
    public long HeldBytes => (Request?.BodyLength ?? 0) + (Response?.BodyLength ?? 0);
}
