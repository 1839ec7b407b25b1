using System;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Core.Tests.Protocol.Soap;

public sealed class SoapEnvelopeTests
{
    private const string Request =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
        + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Header>"
        + "<ABApplicationHeader xmlns=\"http://www.msn.com/webservices/AddressBook\">"
        + "<PartnerScenario>Initial</PartnerScenario></ABApplicationHeader></soap:Header><soap:Body>"
        + "<FindMembership xmlns=\"http://www.msn.com/webservices/AddressBook\"><deltasOnly>true</deltasOnly>"
        + "</FindMembership></soap:Body></soap:Envelope>";

    [Fact]
    public void Request_is_parted_into_header_and_call()
    {
        SoapEnvelope envelope = Read(Request)!;
        Assert.Equal("FindMembership", envelope.Action);
        Assert.Null(envelope.ActionUri);
        Assert.False(envelope.IsResponse);
        Assert.True(envelope.Document.IsWellFormed);
        Assert.Equal("Initial", envelope.Header!.ValueOf("ABApplicationHeader/PartnerScenario"));
        Assert.Equal("true", envelope.Content!.ValueOf("deltasOnly"));
        Assert.Equal("http://www.msn.com/webservices/AddressBook", envelope.Content.Attribute("xmlns"));
        Assert.Null(envelope.Fault);
    }

    [Theory]
    [InlineData("\"http://www.msn.com/webservices/AddressBook/ABFindAll\"", "ABFindAll")]
    [InlineData("http://messenger.live.com/ws/2006/09/oim/Store2", "Store2")]
    [InlineData(" \"urn:service#Do\" ", "Do")]
    [InlineData("Plain", "Plain")]
    [InlineData("\"\"", "FindMembership")]
    [InlineData("", "FindMembership")]
    [InlineData("http://example.org/", "FindMembership")]
    [InlineData(null, "FindMembership")]
    public void Action_is_named_by_the_header_or_else_by_the_body(string? soapAction, string expected) =>
        Assert.Equal(expected, SoapEnvelope.Read(Request, soapAction, MsnParserOption.Default)!.Action);

    [Fact]
    public void Answer_names_the_call_it_belongs_to()
    {
        SoapEnvelope envelope = Read(
            "<Envelope><Body><ABContactAddResponse><ABContactAddResult><guid>1</guid></ABContactAddResult>"
            + "</ABContactAddResponse></Body></Envelope>")!;
        Assert.Equal("ABContactAdd", envelope.Action);
        Assert.True(envelope.IsResponse);
        Assert.Equal("1", envelope.Content!.ValueOf("ABContactAddResult/guid"));
    }

    [Fact]
    public void Fault_in_the_body_tells_code_reason_and_detail()
    {
        SoapEnvelope envelope = Read(
            "<soap:Envelope><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>Contact Already "
            + "Exists</faultstring><detail><errorcode>ContactAlreadyExists</errorcode><machineName>X</machineName>"
            + "</detail></soap:Fault></soap:Body></soap:Envelope>")!;
        Assert.True(envelope.IsResponse);
        Assert.Null(envelope.Action);
        Assert.Null(envelope.Content);
        Assert.Equal("soap:Client", envelope.Fault!.Code);
        Assert.Equal("Contact Already Exists", envelope.Fault.Reason);
        Assert.Equal("ContactAlreadyExists", envelope.Fault.ErrorCode);
        Assert.Equal("X", envelope.Fault.Detail!.ValueOf("machineName"));
    }

    [Fact]
    public void Fault_beside_the_body_is_one_too()
    {
        SoapEnvelope envelope = Read(
            "<S:Envelope><S:Fault><faultcode>wsse:FailedAuthentication</faultcode><faultstring>no</faultstring>"
            + "</S:Fault></S:Envelope>")!;
        Assert.Equal("wsse:FailedAuthentication", envelope.Fault!.Code);
        Assert.Null(envelope.Body);
    }

    [Fact]
    public void Fault_of_the_later_version_is_read()
    {
        SoapFault fault = Read(
            "<e:Envelope><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value></e:Code><e:Reason><e:Text xml:lang='en'>"
            + "no</e:Text></e:Reason><e:Detail><errorcode>x</errorcode></e:Detail></e:Fault></e:Body></e:Envelope>")!.Fault!;
        Assert.Equal(("e:Sender", "no", "x"), (fault.Code, fault.Reason, fault.ErrorCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Envelope</body></html>")]
    [InlineData("Envelope")]
    [InlineData("<a><Envelope/></a>")]
    public void What_is_no_envelope_gives_none(string body) => Assert.Null(Read(body));

    [Fact]
    public void Damage_and_limits_are_told_by_the_document()
    {
        SoapEnvelope envelope = Read("<Envelope><Body><Call><a>1</a><b")!;
        Assert.False(envelope.Document.IsWellFormed);
        Assert.Equal("1", envelope.Content!.ValueOf("a"));
        MsnParserOption limits = new() { MaximumXmlElementCount = 3 };
        Assert.True(SoapEnvelope.Read(Request, null, limits)!.Document.IsLimited);
    }

    [Fact]
    public void Any_cut_and_any_flip_give_a_result()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Request);
        for (int length = 0; length <= bytes.Length; length++)
        {
            SoapEnvelope? envelope = SoapEnvelope.Read(bytes.AsSpan(0, length), null, MsnParserOption.Default);
            Assert.Equal(length == bytes.Length, envelope?.Document.IsWellFormed == true && envelope.Content is not null);
        }

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample(flip =>
        {
            byte[] changed = (byte[])bytes.Clone();
            changed[flip.Item1] = flip.Item2;
            SoapEnvelope.Read(changed, null, MsnParserOption.Default);
        });
    }

    private static SoapEnvelope? Read(string body) => SoapEnvelope.Read(body, null, MsnParserOption.Default);
}
