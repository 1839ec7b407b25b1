using MsnForensics.Protocol.Http;

namespace MsnForensics.Analysis.Web;

/// <summary>A request that waits for its answer, or an answer whose request is not in the capture.</summary>
public sealed class OpenExchange
{
    /// <summary>Null when the capture lacks it.</summary>
    public HttpMessage? Request { get; init; }

    public HttpMessage? Response { get; set; }

    /// <summary>Set for a request to the HTTP gateway.</summary>
    public GatewayRequest? Gateway { get; init; }

    /// <summary>A service is asked, or answers: bodies are kept.</summary>
    public bool IsOfInterest { get; init; }

    /// <summary>The exchange is one with the HTTP gateway.</summary>
    public bool IsGateway => Gateway is not null
        || (Request is null && Response is not null && GatewaySession.Of(Response.Head) is not null);

    /// <summary>Bytes of bodies that are kept.</summary>
    public long HeldBytes => (Request?.BodyLength ?? 0) + (Response?.BodyLength ?? 0);
}
