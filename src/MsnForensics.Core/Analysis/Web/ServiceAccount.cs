using System.Linq;
using MsnForensics.Protocol.Http;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Passport;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Web;

/// <summary>Who calls a web service: most calls carry a ticket only, some name the account (reference: sections 5.3,
/// 5.4, 7.4, 9.2).</summary>
public static class ServiceAccount
{
    /// <summary>The account in lower case; null when neither request nor answer name it.</summary>
    public static string? Of(HttpHead? head, SoapEnvelope? request, SoapEnvelope? response)
    {
        string? name = head?["Authorization"] is { } value ? PassportHeader.Parse(value).Account : null;
        name ??= request?.Header?.ValueOf("Security/UsernameToken/Username")
            ?? request?.Header?["From"]?.Attribute("memberName")
            ?? FromAnswer(response);
        return name?.Trim() is { Length: > 0 } account ? AccountName.Parse(account).Address : null;
    }

    private static string? FromAnswer(SoapEnvelope? response) =>
        response?.Header?.Descendants("credProperty")
            .FirstOrDefault(property => property.Attribute("Name") == "AuthMembername")?.Text
        ?? response?.Content?.Descendants("CreatorPassportName").FirstOrDefault()?.Text
        ?? response?.Content?.Descendants("abInfo").FirstOrDefault()?.ValueOf("ownerEmail");
}
