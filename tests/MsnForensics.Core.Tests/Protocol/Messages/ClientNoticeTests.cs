using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Core.Tests.Protocol.Messages;

public sealed class ClientNoticeTests
{
    [Theory]
    [InlineData(
        1,
        "<SNM opcode=\"NAK\" csid=\"{1}\" priority=\"0\" reason=\"0x80070490\"/>",
        "SharingFolder",
        "opcode=NAK csid={1} priority=0 reason=0x80070490")]
    [InlineData(4, "goawyplzthxbye", "EndpointSignOut", "Word=goawyplzthxbye")]
    [InlineData(4, "gtfo", "EndpointSignOut", "Word=gtfo")]
    [InlineData(5, "17342299;192.0.2.20:1863", "WindowClosed", "SwitchboardId=17342299 Server=192.0.2.20:1863")]
    [InlineData(5, "17342299", "WindowClosed", "SwitchboardId=17342299")]
    [InlineData(6, "<State><Service type=\"ABCH\" v=\"2\"/></State>", "AddressBookChanged", "type=ABCH v=2")]
    [InlineData(3, "INVITE MSNMSGR:", "PeerToPeer", "")]
    [InlineData(7, "x", "ClearReverseList", "")]
    [InlineData(99, "x", "99", "")]
    [InlineData(1, "no document", "SharingFolder", "")]
    public void Types_are_named_and_read(int type, string payload, string name, string fields)
    {
        ClientNotice notice = Parse(type, payload);
        Assert.Equal(name, notice.Name);
        Assert.Equal(fields, string.Join(' ', notice.Fields.Select(field => field.Key + "=" + field.Value)));
    }

    [Fact]
    public void Beginnings_of_calls_and_transfers_are_data_between_programs() => Assert.Equal(
        new[] { 2, 3, 10, 11, 12 }, Enumerable.Range(0, 20).Where(type => Parse(type, "").IsPeerToPeer));

    [Fact]
    public void Any_bytes_give_a_notice() => Gen.Select(Gen.Int[0, 13], Gen.Byte.Array[0, 60]).Sample(
        (type, bytes) => ClientNotice.Parse(type, bytes, MsnParserOption.Default).Type == type);

    private static ClientNotice Parse(int type, string payload) =>
        ClientNotice.Parse(type, Encoding.UTF8.GetBytes(payload), MsnParserOption.Default);
}
