using MsnForensics.Protocol.Soap;

namespace MsnForensics.Protocol.Passport;

/// <summary>A refusal or redirect of the ticket service. <c>RST.srf</c> puts it beside the body in SOAP 1.1,
/// <c>RST2.srf</c> into it in SOAP 1.2 (reference: section 5.4).</summary>
/// <param name="Code">Such as <c>wsse:FailedAuthentication</c> or <c>psf:Redirect</c>.</param>
/// <param name="Reason">In words.</param>
/// <param name="Status">The service's number, such as <c>0x80048821</c>; null when none is given.</param>
/// <param name="RedirectUrl">Where to ask instead.</param>
public sealed record PassportFault(string Code, string? Reason, string? Status, string? RedirectUrl)
{
    /// <summary>Meaning of a status number, as far as it is known; else null.</summary>
    public static string? MeaningOf(string? status) => status?.ToLowerInvariant() switch
    {
        "0x80048821" => "Bad name or password",
        "0x80048823" => "Account locked",
        _ => null,
    };

    internal static PassportFault Read(SoapFault fault, string? requestStatus) => new(
        fault.Element.ValueOf("Code/Subcode/Value") ?? fault.Code ?? "",
        fault.Detail?.ValueOf("error/internalerror/text")?.Trim() ?? fault.Reason,
        fault.Detail?.ValueOf("error/value") ?? fault.Element.ValueOf("pp/reqstatus") ?? requestStatus,
        fault.Element.ValueOf("redirectUrl") ?? fault.Detail?.ValueOf("redirectUrl"));
}
