using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Samples;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

/// <summary>The search through whole captures.</summary>
public sealed class IndicatorSearchTests
{
    private static readonly DateTimeOffset Time = new(2008, 3, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly AnalysisRequest Search = new() { Kinds = RecordKinds.Indicator };

    [Fact]
    public void Look_ups_are_found_and_those_of_one_client_counted_together()
    {
        TestPacket[] packets =
        [
            .. ForeignTraffic.Dns("192.0.2.5:1050", "192.0.2.1:53", "messenger.hotmail.com", "198.51.100.1", Time),
            .. ForeignTraffic.Dns("192.0.2.5:1051", "192.0.2.1:53", "messenger.hotmail.com", "198.51.100.1", Time.AddHours(1)),
            .. ForeignTraffic.Dns("192.0.2.6:1050", "192.0.2.1:53", "messenger.hotmail.com", "198.51.100.1", Time.AddHours(2)),
            .. ForeignTraffic.Dns("192.0.2.6:1050", "192.0.2.1:53", "www.example.org", "198.51.100.1", Time.AddHours(2)),
        ];
        MsnIndicator[] found = Find(packets);
        Assert.Equal(
            ["DnsQuestion x2 192.0.2.5:1050", "DnsAnswer x2 192.0.2.1:53", "DnsQuestion x1 192.0.2.6:1050", "DnsAnswer x1 192.0.2.1:53"],
            found.Select(item => $"{item.Place} x{item.Count} {item.SourceEndpoint}"));
        Assert.Equal(TimeSpan.FromHours(1), found[0].LastTime - found[0].Timestamp);
        Assert.Equal("A 198.51.100.1", found[1].Detail);
        Assert.Equal("Messaging", found[0].HostRole);
        Assert.Equal([1], found[0].Evidence.FrameNumbers);
        Assert.Equal("udp", found[0].Layer);
    }

    [Fact]
    public void Datagrams_of_other_kinds_are_searched()
    {
        MsnIndicator[] found = Find([Datagram("\0\0INVITE MSNMSGR:bob@example.org MSNSLP/1.0\r\n")]);
        Assert.Equal(["MSNSLP/1.0 Certain", "bob@example.org High"], found.Select(item => $"{item.Value} {item.Confidence}"));
    }

    [Fact]
    public void A_damaged_look_up_tells_what_stands_in_front_of_the_damage()
    {
        TestPacket packet = ForeignTraffic.Dns("192.0.2.5:1050", "192.0.2.1:53", "rsi.hotmail.com", "198.51.100.1", Time).Last();
        Assert.Empty(Find([packet.Cut(60)]));
        Assert.Equal("rsi.hotmail.com", Find([packet.Cut(packet.Bytes.Length - 10)]).Single().Value);
    }

    [Fact]
    public void Encrypted_connections_tell_the_servers_name()
    {
        MsnIndicator found = Find([.. ForeignTraffic.Tls("192.0.2.5:1050", "198.51.100.9:443", "contacts.msn.com", Time)]).Single();
        Assert.Equal(MsnIndicatorPlace.TlsServerName, found.Place);
        Assert.Equal("AddressBook", found.HostRole);
    }

    [Fact]
    public void Streams_that_nobody_reads_are_searched_to_their_end()
    {
        TcpConversation tcp = new TcpConversation(
            IPEndPoint.Parse("192.0.2.5:1050"), IPEndPoint.Parse("198.51.100.9:25"), Time).Handshake();
        tcp.FromClient("EHLO example.org\r\n");
        for (int i = 0; i < 50; i++)
        {
            tcp.FromClient(new string('.', 1460));
        }

        tcp.FromServer("see \"X-MMS-IM-Format:\" there");
        tcp.FromClient("\r\nX-MMS-IM-Format: FN=Arial\r\n");
        Assert.Equal(
            [MsnConfidence.Low, MsnConfidence.High],
            Find(tcp.Packets).Select(item => item.Confidence).Order());
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")]
    [InlineData("CONNECT mail.example.org:25 HTTP/1.0\r\n\r\n", "HTTP/1.0 200 OK\r\n\r\n220 mail.example.org\r\n")]
    [InlineData("\u0004\u0001\u0000\u0019\u0063\u0001\u0002\u0003\u0000", "\u0000\u005b\u0000\u0000\u0000\u0000\u0000\u0000")]
    [InlineData("\u0005\u0001\u0000", "\u0005\u007f")]
    public void Streams_that_turn_out_to_be_foreign_are_searched_to_their_end(string request, string answer)
    {
        TcpConversation tcp = new TcpConversation { SegmentSize = 1460 }.Handshake();
        tcp.FromClient(request).FromServer(answer).FromServer(new string('.', 100_000));
        tcp.FromServer("\r\nX-MMS-IM-Format: FN=Arial\r\n").FromClient("\r\nHost: contacts.msn.com\r\n\r\n");
        Assert.Equal(
            ["X-MMS-IM-Format", "contacts.msn.com"],
            Find(tcp.Packets).Where(item => item.Confidence != MsnConfidence.Low).Select(item => item.Value));
    }

    [Fact]
    public void A_connection_that_stays_encrypted_is_searched_to_its_end()
    {
        TcpConversation tcp = new TcpConversation(
            IPEndPoint.Parse("192.0.2.5:1050"), IPEndPoint.Parse("198.51.100.9:443"), Time) { SegmentSize = 1460 };
        tcp.Handshake();
        tcp.FromClient("\u0016\u0003\u0001\u0000\u0004\u0001\u0000\u0000\u0000" + new string('.', 200_000));
        tcp.FromClient("\r\nX-MMS-IM-Format: FN=Arial\r\n");
        Assert.Equal(["X-MMS-IM-Format"], Find(tcp.Packets).Select(item => item.Value));
    }

    [Fact]
    public void The_ends_of_quiet_segments_are_kept_for_what_goes_on_in_the_next()
    {
        for (int size = 1; size < 130; size += 4)
        {
            TcpConversation tcp = new TcpConversation { SegmentSize = size, IsAcknowledging = false }.Handshake();
            tcp.FromClient(new string('.', 300) + "\r\nHost: contacts.msn.com\r\n" + new string('.', 300));
            tcp.FromServer([0, .. Encoding.Unicode.GetBytes(new string(' ', 100) + "login.live.com" + new string(' ', 300))]);
            Assert.Equal(
                ["contacts.msn.com HttpHost", "login.live.com Text"],
                Find(tcp.Packets).Select(item => item.Value + " " + item.Place));
        }
    }

    [Fact]
    public void A_text_over_a_hole_is_none_and_behind_it_the_search_goes_on()
    {
        TcpConversation tcp = new TcpConversation().Handshake();
        tcp.FromClient("\r\nHost: contacts.").FromClient("lost").FromClient("msn.com\r\nHost: rsi.hotmail.com\r\n").Close();
        TestPacket[] packets = [.. tcp.Packets];
        Assert.Equal(
            ["rsi.hotmail.com"], Find([.. packets[..5], .. packets[6..]]).Select(item => item.Value));
    }

    [Fact]
    public void A_sign_in_shows_all_that_it_holds()
    {
        string[] found = Find(new MsnpConversation().Play(SampleTranscripts.SignInMsnp18).Packets)
            .Select(item => $"{item.Kind} {item.Value}").Distinct().ToArray();
        string[] expected =
        [
            "Protocol VER", "Protocol CVR", "Protocol USR", "Protocol NLN", "Account alice@example.org",
            "Account bob@example.org", "Account erin@yahoo.example", "Ticket t=***&p=***", "Ticket HAAAAAEA***",
            "ProductId PROD0119GSJUC$18", "Protocol PrivateEndpointData", "Protocol MSNP", "Protocol X-MMS-IM-Format",
        ];
        Assert.All(expected, line => Assert.Contains(line, found));
    }

    [Fact]
    public void An_ordinary_run_makes_no_indicators() => Assert.Empty(
        AnalysisRun.Of(new MsnpConversation().Play(SampleTranscripts.SignInMsnp8).Packets).Of<MsnIndicator>());

    [Fact]
    public void Asking_for_indicators_changes_no_other_record()
    {
        TestPacket[] packets = [.. FirstLookSample.Packets()];
        AnalysisRequest both = new() { Kinds = RecordKinds.All | RecordKinds.Indicator };
        Assert.Equal(
            AnalysisRun.Of(packets).Records.Select(RecordLine.Of).Order(),
            AnalysisRun.Of(packets, both).Records.Where(record => record is not MsnIndicator).Select(RecordLine.Of).Order());
    }

    [Theory]
    [InlineData("neg-msn-strings-in-postgres_suricata-verify.pcap")]
    [InlineData("neg-port1863-synscan_nDPI.pcap")]
    public void Captures_without_MSN_give_mentions_at_most(string name)
    {
        if (SharedCaptures.Folder is null)
        {
            return;
        }

        // The first holds the rules of an intrusion detection system, which quote words of the protocols; the second
        // a scan that touches port 1863.
        MsnIndicator[] found = Find(CaptureOf("msn/" + name));
        Assert.All(found, item => Assert.Equal(
            (MsnConfidence.Low, MsnIndicatorPlace.Text), (item.Confidence, item.Place)));
        Assert.Equal(name.Contains("postgres", StringComparison.Ordinal), found.Length > 0);
    }

    [Fact]
    public void A_single_look_up_in_a_capture_is_found()
    {
        if (SharedCaptures.Folder is not null)
        {
            MsnIndicator found = Find(CaptureOf("msn/dns-messenger.hotmail_sharppcap-test_stream.pcap")).Single();
            Assert.Equal((4, "messenger.hotmail.com"), (found.FrameNumber, found.Value));
        }
    }

    private static CaptureSource CaptureOf(string name) =>
        CaptureSource.FromPath(System.IO.Path.Combine(SharedCaptures.Folder!, name));

    private static MsnIndicator[] Find(CaptureSource source) => [.. AnalysisRun.Of(source, Search).Of<MsnIndicator>()];

    private static MsnIndicator[] Find(IReadOnlyList<TestPacket> packets) =>
        [.. AnalysisRun.Of(packets, Search).Of<MsnIndicator>()];

    private static TestPacket Datagram(string text)
    {
        byte[] packet = InternetBuilder.Udp(
            IPEndPoint.Parse("192.0.2.5:1050"), IPEndPoint.Parse("192.0.2.6:2000"), Encoding.Latin1.GetBytes(text));
        return new TestPacket(Time, LinkFraming.Ethernet.LinkType, LinkFraming.Ethernet.Wrap(packet));
    }
}
