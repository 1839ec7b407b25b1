using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Soap;

/// <summary>Why a service refused a call; SOAP 1.1, and 1.2 with its other names.</summary>
public sealed class SoapFault
{
    public SoapFault(WireElement element)
    {
        Element = element;
        Code = element.ValueOf("faultcode") ?? element.ValueOf("Code/Value");
        Reason = element.ValueOf("faultstring") ?? element.ValueOf("Reason/Text");
        Detail = element["detail"];
        ErrorCode = Detail?.ValueOf("errorcode");
    }

    public WireElement Element { get; }

    /// <summary>Such as <c>soap:Client</c> or <c>wsse:FailedAuthentication</c>, prefix included.</summary>
    public string? Code { get; }

    /// <summary>Words for people.</summary>
    public string? Reason { get; }

    /// <summary>The service's own word, such as <c>ContactAlreadyExists</c> (reference: section 7.4).</summary>
    public string? ErrorCode { get; }

    /// <summary>What else the service says, such as a challenge to answer (reference: section 9.2).</summary>
    public WireElement? Detail { get; }
}
