using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Soap;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Protocol.Soap;

public sealed class SoapFieldsTests
{
    [Fact]
    public void Values_are_named_by_their_paths() => Assert.Equal(
        [
            "Header/ABApplicationHeader/ApplicationId=996CDE1E-AA53-4477-B943-2BE802EA6166",
            "Header/ABApplicationHeader/IsMigration=false",
            "Header/ABApplicationHeader/PartnerScenario=ContactSave",
            "Header/ABAuthHeader/TicketToken=t=EXAMPLE&p=",
            "abId=0",
            "contacts/Contact/@type=x",
            "contacts/Contact/contactInfo/passportName=bob@example.org",
            "contacts/Contact/contactInfo/empty=",
            "options/@on=1",
        ],
        Of(SoapText.Call(
            "ABContactAdd",
            "<abId>0</abId><contacts><Contact xsi:type=\"x\"><contactInfo><passportName>bob@example.org</passportName>"
            + "<empty/></contactInfo></Contact></contacts><options xmlns:a=\"b\" on=\"1\"/>")));

    [Fact]
    public void Fault_stands_by_its_own_name() => Assert.Equal(
        ["Fault/faultcode=soap:Client", "Fault/faultstring=Refused", "Fault/detail/errorcode=ContactAlreadyExists"],
        Of(SoapText.Fault("ContactAlreadyExists")));

    [Fact]
    public void Number_of_values_is_limited()
    {
        string text = SoapText.Call("A", string.Concat(Enumerable.Range(0, 50).Select(i => $"<b c=\"{i}\">d</b>")));
        Assert.Equal(104, Of(text).Length);
        for (int limit = 0; limit < 104; limit += 13)
        {
            Assert.Equal(Of(text).Take(limit), Of(text, limit));
        }
    }

    private static string[] Of(string text, int limit = 1000) =>
        [.. SoapFields.Of(SoapEnvelope.Read(text, null, MsnParserOption.Default)!, limit).Select(field => field.Key + "=" + field.Value)];
}
