namespace MsnForensics.Testing.Samples;

/// <summary>Envelopes of the web services around MSNP, with invented content.</summary>
public static class SoapText
{
    private const string Namespace = "http://www.msn.com/webservices/AddressBook";

    /// <summary>A call of the address-book or membership service.</summary>
    public static string Call(string action, string content, string scenario = "ContactSave") =>
        Envelope(
            $"<ABApplicationHeader xmlns=\"{Namespace}\"><ApplicationId>996CDE1E-AA53-4477-B943-2BE802EA6166</ApplicationId>"
            + $"<IsMigration>false</IsMigration><PartnerScenario>{scenario}</PartnerScenario></ABApplicationHeader>"
            + $"<ABAuthHeader xmlns=\"{Namespace}\"><TicketToken>t=EXAMPLE&amp;p=</TicketToken></ABAuthHeader>",
            $"<{action} xmlns=\"{Namespace}\">{content}</{action}>");

    /// <summary>The answer to a call; without a result it only says that the call was carried out.</summary>
    public static string Answer(string action, string result = "") => Envelope(
        $"<ServiceHeader xmlns=\"{Namespace}\"><Version>15.01.1408.0000</Version></ServiceHeader>",
        $"<{action}Response xmlns=\"{Namespace}\">"
        + (result.Length > 0 ? $"<{action}Result>{result}</{action}Result>" : "") + $"</{action}Response>");

    public static string Fault(string errorCode) => Envelope(
        "",
        "<soap:Fault><faultcode>soap:Client</faultcode><faultstring>Refused</faultstring>"
        + $"<detail><errorcode xmlns=\"{Namespace}\">{errorCode}</errorcode></detail></soap:Fault>");

    /// <summary>A member with an account, as <c>FindMembership</c> lists it.</summary>
    public static string PassportMember(string account, string more = "") =>
        $"<Member xsi:type=\"PassportMember\"><MembershipId>Allow/{account}</MembershipId><Type>Passport</Type>"
        + $"<State>Accepted</State>{more}<PassportName>{account}</PassportName></Member>";

    public static string Membership(string role, string members) =>
        $"<Membership><MemberRole>{role}</MemberRole><Members>{members}</Members>"
        + "<MembershipIsComplete>true</MembershipIsComplete></Membership>";

    /// <summary>The result of <c>FindMembership</c> for the messenger.</summary>
    public static string Memberships(string owner, string memberships) =>
        $"<Services><Service><Memberships>{memberships}</Memberships><Info><Handle><Id>1</Id><Type>Messenger</Type>"
        + "<ForeignId/></Handle></Info><LastChange>2009-01-02T03:04:05Z</LastChange><Deleted>false</Deleted></Service>"
        + $"</Services><OwnerNamespace><Info><CreatorPuid>0</CreatorPuid><CreatorCID>-12</CreatorCID>"
        + $"<CreatorPassportName>{owner}</CreatorPassportName></Info></OwnerNamespace>";

    /// <summary>A contact of the address book.</summary>
    public static string Contact(string id, string info, string more = "<fDeleted>false</fDeleted>") =>
        $"<Contact><contactId>{id}</contactId><contactInfo>{info}</contactInfo>{more}</Contact>";

    private static string Envelope(string header, string body) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + $"<soap:Header>{header}</soap:Header><soap:Body>{body}</soap:Body></soap:Envelope>";
}
