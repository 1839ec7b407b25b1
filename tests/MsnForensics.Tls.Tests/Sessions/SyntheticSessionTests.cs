using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Tls;
using MsnForensics.Tls.Ciphers;

namespace MsnForensics.Tls.Tests.Sessions;

/// <summary>Suites and versions that libraries have given up, and holes and damage at chosen places.</summary>
public sealed class SyntheticSessionTests
{
    private const string Question = "USR 3 TWN I alice@example.org\r\n";
    private const string Answer = "USR 3 TWN S lc=1033,id=507\r\n";

    /// <summary>Version, suite, and whether the MAC comes last.</summary>
    public static TheoryData<int, int, bool> Suites
    {
        get
        {
            TheoryData<int, int, bool> data = new();
            foreach (TlsSuite suite in TlsSuiteCatalog.Suites.Where(suite => suite.IsRsaKeyExchange))
            {
                foreach (int version in new[] { 0x0300, 0x0301, 0x0302, 0x0303 })
                {
                    if (CipherFactory.CanRead(suite, version) && (version == 0x0303 || suite.Hash is TlsHash.Md5 or TlsHash.Sha1))
                    {
                        data.Add(version, suite.Code, false);
                        if (suite.Mode == TlsCipherMode.Block && version >= 0x0301)
                        {
                            data.Add(version, suite.Code, true);
                        }
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Content_of_both_sides_comes_out(int version, int suite, bool isMacLast)
    {
        SyntheticSession session = Talk(new SyntheticSession(version, suite, isMacLast));
        TlsRun run = Read(session);
        ClearStream clear = Assert.Single(run.Streams.Values);
        Assert.Equal(Question + "more" + new string('x', 5000), Encoding.ASCII.GetString(clear.FromClient));
        Assert.Equal(Answer + "end", Encoding.ASCII.GetString(clear.FromServer));
        Assert.Empty(run.Anomalies);
        Assert.Equal((TlsVersion.NameOf(version), TlsSuiteCatalog.NameOf(suite)), (clear.Context.Tls!.Version, clear.Context.Tls.CipherSuite));
    }

    [Fact]
    public void Tshark_reads_the_same_of_every_suite_that_it_knows()
    {
        if (!TsharkStreams.IsInstalled)
        {
            Console.WriteLine("Skipped: tshark is not installed.");
            return;
        }

        int confirmed = 0;
        List<string> silent = [];
        foreach (object[] row in Suites)
        {
            // One version per suite is enough: each start of tshark takes a second.
            (int version, int suite, bool isMacLast) = ((int)row[0], (int)row[1], (bool)row[2]);
            if (isMacLast || (version != 0x0301 && TlsSuiteCatalog.Find(suite)!.Hash is TlsHash.Md5 or TlsHash.Sha1) || suite % 3 != 0)
            {
                continue;
            }

            SyntheticSession session = Talk(new SyntheticSession(version, suite));
            using KeyFile capture = new(session.Recorded.ToCapture());
            using KeyFile keys = new(session.KeyLog);
            IReadOnlyList<(int Index, string Node0, byte[] From0, byte[] From1)> followed =
                TsharkStreams.Follow(capture.Path, 1, "tls", keys.Path);
            ClearStream clear = Read(session).Streams[0];
            if (followed.Count == 0 || followed[0].From0.Length == 0)
            {
                silent.Add(TlsSuiteCatalog.NameOf(suite));
                continue;
            }

            confirmed++;
            Assert.Equal(clear.FromClient, followed[0].From0);
            Assert.Equal(clear.FromServer, followed[0].From1);
        }

        Console.WriteLine($"tshark confirms {confirmed} suites and does not read {string.Join(", ", silent)}.");
        Assert.True(confirmed >= 5);
    }

    [Theory]
    [InlineData(0x0301)]
    [InlineData(0x0303)]
    public void Padding_of_any_length_is_taken_off(int version)
    {
        SyntheticSession session = new(version, 0x002F);
        for (int blocks = 0; blocks < 15; blocks++)
        {
            session.Client("line " + blocks, blocks);
        }

        ClearStream clear = Read(session).Streams[0];
        Assert.Equal(string.Concat(Enumerable.Range(0, 15).Select(i => "line " + i)), Encoding.ASCII.GetString(clear.FromClient));
    }

    [Theory]
    [InlineData(0x0301, 0x002F)]
    [InlineData(0x0303, 0x009C)]
    public void Empty_and_one_byte_records_are_nothing_special(int version, int suite)
    {
        SyntheticSession session = new SyntheticSession(version, suite).Client("").Client("a").Client("bc").Client("");
        Assert.Equal("abc", Encoding.ASCII.GetString(Read(session).Streams[0].FromClient));
    }

    [Fact]
    public void Compressed_content_is_inflated()
    {
        using Deflater client = new();
        using Deflater server = new();
        string text = string.Concat(Enumerable.Repeat("the same over and over; ", 400));
        SyntheticSession session = new SyntheticSession(
            0x0301, 0x0005, pack: (isFromClient, content) => (isFromClient ? client : server).Pack(content));
        session.Client(text).Server("short").Client(text).Server("and again short");
        Assert.True(session.Recorded.From(true).Length < text.Length);
        ClearStream clear = Read(session).Streams[0];
        Assert.Equal(text + text, Encoding.ASCII.GetString(clear.FromClient));
        Assert.Equal("shortand again short", Encoding.ASCII.GetString(clear.FromServer));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(1460)]
    public void Any_segmentation_gives_the_same(int segmentSize)
    {
        SyntheticSession session = Talk(new SyntheticSession(0x0301, 0x000A));
        using KeyFile keys = new(session.KeyLog);
        ClearStream clear = TlsRun.Read(session.Recorded.ToCapture(segmentSize), keys.ToRing()).Streams[0];
        Assert.Equal(Question + "more" + new string('x', 5000), Encoding.ASCII.GetString(clear.FromClient));
    }

    [Theory]
    [InlineData(0x0301, 0x0005, 3)]
    [InlineData(0x0300, 0x0004, 3)]
    [InlineData(0x0301, 0x002F, 4)]
    [InlineData(0x0303, 0x002F, 3)]
    [InlineData(0x0303, 0x009C, 3)]
    [InlineData(0x0303, 0xC09C, 3)]
    [InlineData(0x0303, 0xCCA8, 3)]
    public void Behind_lost_records_the_reading_goes_on(int version, int suite, int first)
    {
        SyntheticSession session = new SyntheticSession(version, suite).Client("before;");
        int lost = session.Seal(true, Encoding.ASCII.GetBytes("lost one")).Length + session.Seal(true, Encoding.ASCII.GetBytes("lost two, longer")).Length;
        byte[] rest = [.. Enumerable.Range(3, 4).SelectMany(i => session.Seal(true, Encoding.ASCII.GetBytes($"after {i};")))];
        Testing.Packets.TcpConversation conversation = session.Recorded.ToConversation().Lose(true, lost).FromClient(rest);
        using KeyFile keys = new(session.KeyLog);
        TlsRun run = TlsRun.Read(PacketFile.Pcap(conversation.Close().Packets), keys.ToRing());
        ClearStream clear = run.Streams[0];
        string expected = "before;" + string.Concat(Enumerable.Range(first, 7 - first).Select(i => $"after {i};"));
        Assert.Equal(expected, Encoding.ASCII.GetString(clear.FromClient));
        Assert.NotEmpty(clear.Holes);
        Assert.Equal("before;".Length, clear.Holes[0].At);
    }

    [Theory]
    [InlineData(0x0301, 0x0005)]
    [InlineData(0x0301, 0x002F)]
    [InlineData(0x0303, 0x002F)]
    [InlineData(0x0303, 0x009C)]
    public void Hole_inside_a_record_costs_that_record_alone(int version, int suite)
    {
        SyntheticSession session = new SyntheticSession(version, suite).Client("before;");
        byte[] damaged = session.Seal(true, Encoding.ASCII.GetBytes("a longer text with a hole in it, of several blocks"));
        byte[] after = session.Seal(true, Encoding.ASCII.GetBytes("after;"));
        Testing.Packets.TcpConversation conversation = session.Recorded.ToConversation()
            .FromClient(damaged[..20]).Lose(true, 10).FromClient([.. damaged[30..], .. after]);
        using KeyFile keys = new(session.KeyLog);
        TlsRun run = TlsRun.Read(PacketFile.Pcap(conversation.Close().Packets), keys.ToRing());
        Assert.Equal("before;after;", Encoding.ASCII.GetString(run.Streams[0].FromClient));
        Assert.Equal(["TlsRecordUnreadable"], run.Anomalies.Select(anomaly => anomaly.Code).Where(code => code.StartsWith("Tls", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lost_end_of_a_record_costs_the_next_one_too_where_blocks_are_chained_over_records()
    {
        SyntheticSession session = new SyntheticSession(0x0301, 0x002F).Client("before;");
        byte[] damaged = session.Seal(true, Encoding.ASCII.GetBytes("a longer text whose end is lost, of several blocks"));
        byte[] next = [.. session.Seal(true, Encoding.ASCII.GetBytes("next;")), .. session.Seal(true, Encoding.ASCII.GetBytes("later;"))];
        Testing.Packets.TcpConversation conversation = session.Recorded.ToConversation()
            .FromClient(damaged[..^8]).Lose(true, 8).FromClient(next);
        using KeyFile keys = new(session.KeyLog);
        TlsRun run = TlsRun.Read(PacketFile.Pcap(conversation.Close().Packets), keys.ToRing());
        Assert.Equal("before;later;", Encoding.ASCII.GetString(run.Streams[0].FromClient));
        Assert.DoesNotContain("TlsRecordInvalid", run.Anomalies.Select(anomaly => anomaly.Code));
    }

    [Theory]
    [InlineData(0x0300, 0x0004, true)]
    [InlineData(0x0301, 0x0005, true)]
    [InlineData(0x0301, 0x000A, false)]
    [InlineData(0x0303, 0x002F, true)]
    [InlineData(0x0303, 0x009C, true)]
    [InlineData(0x0303, 0xC0A0, true)]
    [InlineData(0x0303, 0xCCA8, true)]
    public void Altered_record_is_left_out_and_given_out_only_when_allowed(int version, int suite, bool isReadable)
    {
        SyntheticSession session = new SyntheticSession(version, suite).Client("before;");
        byte[] altered = session.Seal(true, Encoding.ASCII.GetBytes("SECRET"));
        altered[5 + (TlsSuiteCatalog.Find(suite)!.Mode is TlsCipherMode.Gcm or TlsCipherMode.Ccm ? 8 : 0)] ^= 0x20;
        session.Recorded.Add(true, altered);
        session.Client("after;");
        TlsRun strict = Read(session);
        Assert.Equal("before;after;", Encoding.ASCII.GetString(strict.Streams[0].FromClient));
        Assert.Equal(["TlsRecordInvalid"], strict.Anomalies.Select(anomaly => anomaly.Code));
        TlsRun lenient = Read(session, true);
        Assert.Equal(["TlsRecordInvalid"], lenient.Anomalies.Select(anomaly => anomaly.Code));
        string text = Encoding.Latin1.GetString(lenient.Streams[0].FromClient);
        Assert.StartsWith("before;", text, StringComparison.Ordinal);
        Assert.EndsWith("after;", text, StringComparison.Ordinal);
        Assert.Equal(isReadable, text == "before;sECRETafter;");
    }

    [Fact]
    public void Flips_of_any_byte_never_give_out_a_byte_that_was_not_sent()
    {
        SyntheticSession session = new SyntheticSession(0x0303, 0x009C).Client("one;").Client("two;").Client("three;");
        byte[] sent = session.Recorded.From(true);
        using KeyFile keys = new(session.KeyLog);
        TlsKeyRing ring = keys.ToRing();
        for (int at = 0; at < sent.Length; at++)
        {
            byte[] damaged = (byte[])sent.Clone();
            damaged[at] ^= 0x11;
            RecordedSession recorded = new RecordedSession().Add(true, damaged[..70]).Add(false, session.Recorded.From(false)).Add(true, damaged[70..]);
            foreach (ClearStream clear in TlsRun.Read(recorded.ToCapture(), ring).Streams.Values)
            {
                string text = Encoding.ASCII.GetString(clear.FromClient);
                Assert.Contains(text, new[] { "", "one;", "one;two;", "one;two;three;", "one;three;", "two;three;", "two;", "three;" });
            }
        }
    }

    [Fact]
    public void Wrong_keys_give_nothing_and_one_anomaly()
    {
        SyntheticSession session = Talk(new SyntheticSession(0x0301, 0x0005));
        using KeyFile keys = new(session.KeyLog.Replace("b0b1", "b1b0", StringComparison.Ordinal));
        TlsRun run = TlsRun.Read(session.Recorded.ToCapture(), keys.ToRing());
        Assert.Empty(run.Streams[0].FromClient);
        Assert.Equal(["TlsKeyMismatch"], run.Anomalies.Select(anomaly => anomaly.Code));
    }

    [Fact]
    public void Secrets_of_the_key_exchange_give_the_same_as_the_master_secret()
    {
        byte[] preMaster = [3, 1, .. Schedules.KnownHandshake.Range(1, 46)];
        byte[] encrypted = Schedules.KnownHandshake.Range(0x21, 128);
        TlsHandshake handshake = Schedules.KnownHandshake.Of(0x0301, 0x0005);
        byte[] master = Tls.Schedules.MasterSecret.Derive(handshake, TlsSuiteCatalog.Find(5)!, preMaster)!;
        SyntheticSession session = Talk(new SyntheticSession(0x0301, 0x0005, exchange: [0, 128, .. encrypted], master: master));
        foreach (string line in new[]
        {
            $"PMS_CLIENT_RANDOM {session.KeyLog.Split(' ')[1]} {Convert.ToHexString(preMaster)}",
            $"RSA {Convert.ToHexString(encrypted[..8])} {Convert.ToHexString(preMaster)}",
        })
        {
            using KeyFile keys = new(line);
            ClearStream clear = TlsRun.Read(session.Recorded.ToCapture(), keys.ToRing()).Streams[0];
            Assert.StartsWith(Question, Encoding.ASCII.GetString(clear.FromClient), StringComparison.Ordinal);
        }
    }

    private static SyntheticSession Talk(SyntheticSession session) =>
        session.Client(Question).Server(Answer).Client("more").Client(new string('x', 5000)).Server("end");

    private static TlsRun Read(SyntheticSession session, bool allowUnverified = false)
    {
        using KeyFile keys = new(session.KeyLog);
        return TlsRun.Read(session.Recorded.ToCapture(), keys.ToRing(), allowUnverified);
    }

    // One zlib stream for all records, flushed at the end of each (RFC 3749).
    private sealed class Deflater : IDisposable
    {
        private readonly MemoryStream _packed = new();
        private readonly ZLibStream _stream;
        private int _taken;

        public Deflater() => _stream = new ZLibStream(_packed, CompressionLevel.Optimal, true);

        public byte[] Pack(byte[] content)
        {
            _stream.Write(content);
            _stream.Flush();
            byte[] packed = _packed.ToArray()[_taken..];
            _taken += packed.Length;
            return packed;
        }

        public void Dispose()
        {
            _stream.Dispose();
            _packed.Dispose();
        }
    }
}
