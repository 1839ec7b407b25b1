using System;
using System.Linq;
using MsnForensics.Analysis.Indicators;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class LineReaderTests
{
    // The signatures of the reference's section 4.3 that a text can hold, and of 4.4.
    [Theory]
    [InlineData("VER 1 MSNP8 CVR0\r\n", "Command Certain VER")]
    [InlineData("VER 1 MSNP18\r\n", "Command Certain VER")]
    [InlineData("VER 0 CVR0\r\n", "Command Certain VER")]
    [InlineData("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS alice@example.org\r\n", "Command Certain CVR")]
    [InlineData("USR 3 TWN I alice@example.org\r\n", "Command Certain USR")]
    [InlineData("USR 3 SSO S MBI_KEY_OLD AAEC\r\n", "Command Certain USR")]
    [InlineData("CAL 2 RINGING 17342299\r\n", "Command Certain CAL")]
    [InlineData("XFR 8 SB 192.0.2.20:1863 CKI 1.2.3\r\n", "Command Certain XFR")]
    [InlineData("NLN AWY bob@example.org Bob 0\r\n", "Command Certain NLN")]
    [InlineData("SBS 0 null\r\n", "Command High SBS")]
    [InlineData("MSG Hotmail Hotmail 290\r\n", "Command Certain MSG")]
    [InlineData("OUT OTH\r\n", "Command High OUT")]
    [InlineData("NFY PUT 359\r\n", "Command Certain NFY")]
    [InlineData("MSG 4 A 137\r\nMIME-Version: 1.0\r\n", "Command Certain MSG")]
    [InlineData("MSG bob@example.org Bob 137\r\nMIME-Version: 1.0\r\n", "Command Certain MSG")]
    [InlineData("X-MMS-IM-Format: FN=Arial\r\n", "Header High X-MMS-IM-Format")]
    [InlineData("x-mms-im-format: FN=Arial\r\n", "Header High X-MMS-IM-Format")]
    [InlineData("Content-Type: text/x-msmsgscontrol\r\n", "Header High text/x-msmsgscontrol")]
    [InlineData("Content-Type: application/x-msnmsgrp2p\r\n", "Header High application/x-msnmsgrp2p")]
    [InlineData("Content-type: application/x-msnmsgr-sessionreqbody\r\n", "Header High application/x-msnmsgr-sessionreqbody")]
    [InlineData("X-MSN-Messenger: SessionID=1.2\r\n", "Header Certain X-MSN-Messenger")]
    [InlineData("User-Agent: MSMSGS\r\n", "Header High MSMSGS")]
    [InlineData("User-Agent: pidgin/2.10.11\r\n", "Header Medium pidgin/2.10.11")]
    [InlineData("MSNSLP/1.0 200 OK\r\n", "Header Certain MSNSLP/1.0")]
    [InlineData("\0\0INVITE MSNMSGR:bob@example.org MSNSLP/1.0\r\n", "Header Certain MSNSLP/1.0")]
    [InlineData("VER MSNFTP\r\n", "Command Certain MSNFTP")]
    [InlineData("VER FOOPROTO MSNFTP\r\n", "Command Certain MSNFTP")]
    [InlineData("CONNECT 192.0.2.1:1863 HTTP/1.0\r\n", "HttpConnect Certain :1863")]
    [InlineData("POST /gateway/gateway.dll?Action=open HTTP/1.1\r\n", "HttpRequest Certain /gateway/gateway.dll")]
    [InlineData("POST /RST.srf HTTP/1.1\r\n", "HttpRequest Medium /RST.srf")]
    [InlineData("\x04\0\0\0foo\0", "StreamStart Certain foo")]
    [InlineData("<msnobj Creator=", "Markup High msnobj")]
    [InlineData("NLN %3CmsnObj%20Creator", "Markup High msnobj")]
    [InlineData("<Data>&lt;msnobj Creator", "Markup High msnobj")]
    [InlineData("<ml l=\"1\">", "Markup High ml")]
    [InlineData("<Data><PSM>", "Markup High Data")]
    public void A_word_in_its_line_counts(string text, string expected) => Assert.Contains(expected, Finds.Lines(text));

    [Theory]
    [InlineData("GET /MSNP8 HTTP/1.1 MSNP8 \r\n")]
    [InlineData("the MSMSGS key\r\n")]
    [InlineData("phones are RINGING 12\r\n")]
    [InlineData("From: x\r\nMIME-Version: 1.0\r\n")]
    [InlineData("MSG to all\r\nMIME-Version: 1.0\r\n")]
    [InlineData("their MSNFTP\r\n")]
    [InlineData("see 192.0.2.1:1863 HTTP/1.0\r\n")]
    [InlineData("x\x04\0\0\0foo\0")]
    public void What_means_something_in_its_line_only_is_no_mention(string text) => Assert.Empty(Finds.In(text));

    [Theory]
    [InlineData("content:\"X-MMS-IM-Format:\"", "Text Low X-MMS-IM-Format")]
    [InlineData("content:\"MSNSLP/1.0 200 OK\"", "Text Low MSNSLP/1.0")]
    [InlineData("content:\"application/x-msnmsgrp2p\"", "Text Low application/x-msnmsgrp2p")]
    [InlineData("uri:\"/gateway/gateway.dll\"", "Text Low /gateway/gateway.dll")]
    [InlineData("say User-Agent: MSMSGS\r\n", "Text Low MSMSGS")]
    [InlineData("see http://messenger.msn.com/ws/2004/09/oim/", "Text Low http://messenger.msn.com/ws/2004/09/oim/")]
    public void Elsewhere_it_is_a_mention(string text, string expected) =>
        Assert.Equal([expected], Finds.Lines(text));

    [Theory]
    [InlineData("xmlns=\"http://www.msn.com/webservices/AddressBook\"", "Markup High")]
    [InlineData("SOAPAction: \"http://www.msn.com/webservices/AddressBook/ABFindAll\"", "Header High")]
    public void A_namespace_counts_in_quotes(string text, string expected) =>
        Assert.Equal([expected + " http://www.msn.com/webservices/AddressBook"], Finds.Lines(text));

    [Fact]
    public void A_command_behind_a_payload_is_found_without_a_line_end() =>
        Assert.Equal(["Command High NLN"], Finds.Lines("see youNLN AWY bob@example.org Bob 0\r\n").Take(1));

    [Fact]
    public void Without_its_first_byte_a_stream_has_no_start()
    {
        Assert.Empty(Finds.In("\x04\0\0\0foo\0", isStart: false));
        Assert.Equal(["Command High VER"], Finds.Lines("VER 1 MSNP8 CVR0\r\n", isStart: false));
        Assert.Equal(["Text Low MSNSLP/1.0"], Finds.Lines("MSNSLP/1.0 200 OK\r\n", isStart: false));
    }

    [Fact]
    public void A_line_with_several_words_is_one_find()
    {
        IndicatorFinding[] found = Finds.In("\r\nVER 1 MSNP18 MSNP17 CVR0\r\nVER 1 MSNP9\r\n").ToArray();
        Assert.Equal([(2, 24), (28, 11)], found.Select(finding => (finding.Start, finding.Length)));
        Assert.Single(Finds.In("MSG Hotmail Hotmail 5\r\nMIME-Version: 1.0\r\n"));
    }

    [Fact]
    public void Secrets_of_a_command_line_are_masked()
    {
        IndicatorFinding[] found = Finds.In("USR 4 TWN S t=SECRET&p=HIDDEN\r\n").ToArray();
        Assert.Equal("USR 4 TWN S ***", found[0].Detail);
        Assert.DoesNotContain(found, finding => finding.Detail!.Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_beside_a_header_is_told_in_part()
    {
        Assert.Equal("bob@example.org", Finds.In("TypingUser: bob@example.org\r\n")[0].Detail);
        Assert.Equal(160, Finds.In("X-OIMProxy: " + new string('x', 500) + "\r\n")[0].Detail!.Length);
        Assert.Null(Finds.In("X-OIMProxy:\r\n")[0].Detail);
    }

    [Fact]
    public void A_line_is_looked_at_as_a_whole() => Assert.True(
        Finds.In("NLN AWY bob@example.org " + new string('%', 300) + " 0\r\n").Count > 0);
}
