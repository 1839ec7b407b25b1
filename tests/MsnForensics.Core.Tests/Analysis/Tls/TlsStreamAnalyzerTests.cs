using System;
using System.Linq;
using CsCheck;
using MsnForensics.Analysis;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Tls;

public sealed class TlsStreamAnalyzerTests
{
    [Fact]
    public void Content_comes_out_with_the_frames_that_brought_it()
    {
        byte[] split = TlsScene.Record(true, 2, "two");
        TlsScene scene = new TlsScene().Open()
            .Client([.. TlsScene.Record(true, 1, "one"), .. split[..4]]).Client(split[4..])
            .Server(TlsScene.Record(false, 1, "answer")).Close();
        Assert.Equal(["A one (5)", "A two (5 6)", "B answer (7)"], scene.Clear);
        Assert.Empty(scene.Anomalies);
        Assert.Equal((true, TlsOpening.Opened, "login.example.org", "TLS 1.2", "TLS_RSA_WITH_AES_128_CBC_SHA"), (
            scene.Context.Tls!.IsOpened, scene.Context.Tls.Opening, scene.Context.Tls.ServerName, scene.Context.Tls.Version,
            scene.Context.Tls.CipherSuite));
        Assert.Equal(0, scene.Keys.Decryptor.OpenCipherCount);
    }

    [Fact]
    public void Any_chopping_gives_the_same_content()
    {
        byte[] client = [.. TlsScene.ClientHello, .. TlsScene.ClientFlight, .. TlsScene.Record(true, 1, "one"), .. TlsScene.Record(true, 2, "two")];
        byte[] server = [.. TlsScene.ServerFlight, .. TlsScene.ServerEnd, .. TlsScene.Record(false, 1, "answer")];
        Gen.Select(Gen.Int[1, 90].Array[1, 30], Gen.Bool.Array[1, 30]).Sample((lengths, turns) =>
        {
            TlsScene scene = new();
            int a = 0, b = 0;
            for (int i = 0; a < client.Length || b < server.Length; i++)
            {
                int length = lengths[i % lengths.Length];
                if (a < client.Length && (turns[i % turns.Length] || b >= server.Length))
                {
                    scene.Client(client[a..Math.Min(client.Length, a + length)]);
                    a += length;
                }
                else
                {
                    scene.Server(server[b..Math.Min(server.Length, b + length)]);
                    b += length;
                }
            }

            string[] clear = [.. scene.Close().Clear.Select(text => text.Split(" (")[0])];
            return clear.Where(text => text[0] == 'A').SequenceEqual(["A one", "A two"])
                && clear.Where(text => text[0] == 'B').SequenceEqual(["B answer"]) && scene.Anomalies.Count == 0;
        });
    }

    [Fact]
    public void Client_is_the_side_that_says_hello()
    {
        TlsScene scene = new();
        scene.Context.ClientSide = StreamSide.B;
        MsnForensics.Analysis.Streams.StreamProbe probe = Streams.StreamProbes.Of(scene.Scene, TlsScene.ServerFlight, TlsScene.ClientHello);
        _ = new MsnForensics.Analysis.Tls.TlsStreamAnalyzer(probe, scene, new MsnForensics.Analysis.Tls.CertificateTable());
        Assert.Equal(StreamSide.B, probe.Context.ClientSide);
    }

    [Fact]
    public void Without_keys_the_stream_is_let_go_of_as_soon_as_the_handshake_is_read()
    {
        TlsScene scene = new();
        scene.Keys.Decryptor.Answer = TlsOpening.NoKey;
        scene.Client(TlsScene.ClientHello).Server(TlsScene.ServerFlight);
        Assert.True(scene.Context.Stream.WantsData);
        scene.Client(TlsScene.ClientFlight);
        Assert.False(scene.Context.Stream.WantsData);
        Assert.Equal((false, TlsOpening.NoKey, true), (
            scene.Context.Tls!.IsOpened, scene.Context.Tls.Opening, scene.Context.Tls.IsRsaKeyExchange));
        Assert.Single(scene.Context.Tls.Certificates);
        Assert.NotNull(scene.Context.Tls.Ja4);
        scene.Server(TlsScene.ServerEnd).Gap(StreamSide.B, 5).Close();
        Assert.Empty(scene.Clear);
        Assert.Empty(scene.Anomalies);
        Assert.Equal(0, scene.Context.Analysis.Budget.Held);
    }

    [Fact]
    public void Fingerprints_and_certificates_are_made_only_for_records_of_streams()
    {
        TlsScene scene = new TlsScene(new AnalysisRequest { Kinds = RecordKinds.Message }).Open().Close();
        Assert.Null(scene.Context.Tls!.Ja4);
        Assert.Empty(scene.Context.Tls.Certificates);
        Assert.Equal("login.example.org", scene.Context.Tls.ServerName);
    }

    [Fact]
    public void Capture_that_begins_in_the_middle_is_reported_when_there_are_keys()
    {
        byte[] records = [.. TlsScene.Record(true, 7, "a"), .. TlsScene.Record(true, 8, "b")];
        TlsScene scene = new TlsScene(isMidStream: true).Client(records);
        Assert.False(scene.Context.Stream.WantsData);
        scene.Close();
        Assert.Equal(["TlsHandshakeMissing"], scene.Anomalies.Select(anomaly => anomaly.Code));
        TlsScene without = new(isMidStream: true);
        without.Keys.HasKeys = false;
        without.Keys.Decryptor.HasKeys = false;
        Assert.Empty(without.Client(records).Close().Anomalies);
    }

    [Fact]
    public void Suite_that_cannot_be_read_is_reported()
    {
        TlsScene scene = new();
        scene.Keys.Decryptor.Answer = TlsOpening.Unsupported;
        MsnAnomaly anomaly = Assert.Single(scene.Open().Close().Anomalies);
        Assert.Equal("TlsSuiteUnsupported", anomaly.Code);
        Assert.Contains("TLS_RSA_WITH_AES_128_CBC_SHA", anomaly.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_that_fails_its_check_is_a_hole_and_an_anomaly()
    {
        TlsScene scene = new TlsScene().Open()
            .Client(TlsScene.Record(true, 9, "evil")).Client(TlsScene.Record(true, 9, "!")).Client(TlsScene.Record(true, 3, "good")).Close();
        Assert.Equal(["A [4]", "A [1]", "A good (7)"], scene.Clear);
        MsnAnomaly anomaly = Assert.Single(scene.Anomalies);
        Assert.Equal("TlsRecordInvalid", anomaly.Code);
        Assert.Contains("2 records (17 bytes) from offset", anomaly.Detail, StringComparison.Ordinal);
        Assert.Equal(5, anomaly.FrameNumber);
        Assert.Equal(17, scene.Analyzer.UnparsedBytes);
    }

    [Fact]
    public void Unverified_content_is_given_out_when_allowed_and_reported_all_the_same()
    {
        TlsScene scene = new TlsScene(new AnalysisRequest { AllowUnverified = true }).Open()
            .Client(TlsScene.Record(true, 9, "evil")).Client(TlsScene.Record(true, 2, "good")).Close();
        Assert.Equal(["A evil (5)", "A good (6)"], scene.Clear);
        Assert.Equal(["TlsRecordInvalid"], scene.Anomalies.Select(anomaly => anomaly.Code));
        Assert.Equal(0, scene.Analyzer.UnparsedBytes);
    }

    [Fact]
    public void Keys_that_fit_no_record_give_one_anomaly_and_no_content()
    {
        TlsScene scene = new TlsScene()
            .Client(TlsScene.ClientHello).Server(TlsScene.ServerFlight)
            .Client([.. TlsHello.Record(22, TlsHello.Message(16, 0, 1, 7)), .. TlsHello.Record(20, [1]), .. TlsScene.Record(true, 50, "x")]);
        for (int i = 0; i < 20; i++)
        {
            scene.Client(TlsScene.Record(true, 60, "y"));
        }

        scene.Close();
        Assert.Empty(scene.Clear);
        Assert.Equal(["TlsKeyMismatch"], scene.Anomalies.Select(anomaly => anomaly.Code));
        Assert.False(scene.Context.Tls!.IsOpened);
    }

    [Fact]
    public void Hole_inside_a_record_costs_that_record()
    {
        byte[] record = TlsScene.Record(true, 1, "lost content");
        TlsScene scene = new TlsScene().Open()
            .Client(record[..7]).Gap(StreamSide.A, 3).Client([.. record[10..], .. TlsScene.Record(true, 2, "next")]).Close();
        Assert.Equal(["A [12]", "A next (7)"], scene.Clear);
        Assert.Equal(["TlsRecordUnreadable"], scene.Anomalies.Select(anomaly => anomaly.Code));
        Assert.Equal(record.Length - 3, scene.Analyzer.UnparsedBytes);
    }

    [Fact]
    public void Behind_a_hole_over_several_records_the_reading_goes_on()
    {
        byte[] second = TlsScene.Record(true, 2, "cut in two");
        TlsScene scene = new TlsScene().Open().Client(TlsScene.Record(true, 1, "one")[..4])
            .Gap(StreamSide.A, 5 + 8).Client([.. second[8..], .. TlsScene.Record(true, 3, "three"), .. TlsScene.Record(true, 4, "four")])
            .Close();
        Assert.Equal("A three (7), A four (7)", string.Join(", ", scene.Clear.Where(text => text[2] != '[')));
        Assert.Single(scene.Clear, text => text[2] == '[');
        Assert.Empty(scene.Anomalies);
    }

    [Fact]
    public void Damage_between_records_is_skipped_and_counted()
    {
        TlsScene scene = new TlsScene().Open()
            .Client([1, 2, 3, .. TlsScene.Record(true, 1, "one"), .. TlsScene.Record(true, 2, "two")]).Close();
        Assert.Equal(["A one (5)", "A two (5)"], scene.Clear.Where(text => text[2] != '['));
        Assert.Equal(3, scene.Analyzer.UnparsedBytes);
    }

    [Fact]
    public void Clients_records_wait_for_the_server_and_come_out_then()
    {
        TlsScene scene = new TlsScene()
            .Client([.. TlsScene.ClientHello, .. TlsScene.ClientFlight, .. TlsScene.Record(true, 1, "early bird")]);
        Assert.Empty(scene.Clear);
        scene.Server(TlsScene.ServerFlight);
        Assert.Equal(["A early bird (1)"], scene.Clear);
        Assert.Equal(0, scene.Context.Analysis.Budget.Held);
    }

    [Fact]
    public void Waiting_ends_at_its_limit()
    {
        TlsScene scene = new TlsScene().Client(TlsScene.ClientHello).Client(TlsHello.Record(20, [1]));
        byte[] record = TlsScene.Record(true, 0, new byte[16_000]);
        for (int i = 0; i < 4; i++)
        {
            scene.Client(record);
            Assert.True(scene.Context.Analysis.Budget.Held > 0);
        }

        scene.Client(record);
        Assert.Equal(0, scene.Context.Analysis.Budget.Held);
        Assert.Equal(TlsOpening.NoHandshake, scene.Context.Tls!.Opening);
    }

    [Fact]
    public void Layers_that_nest_too_deep_end_the_reading()
    {
        TlsScene scene = new TlsScene().Open();
        scene.IsTooDeep = true;
        scene.Client(TlsScene.Record(true, 1, "one"));
        Assert.False(scene.Context.Stream.WantsData);
    }

    [Fact]
    public void Stream_that_ends_inside_a_record_is_counted_to_its_end()
    {
        TlsScene scene = new TlsScene().Open().Client(TlsScene.Record(true, 1, "never whole")[..9]).Close();
        Assert.Equal(9, scene.Analyzer.UnparsedBytes);
        Assert.Empty(scene.Clear);
    }

    [Fact]
    public void Damaged_bytes_never_end_the_run()
    {
        byte[] client = [.. TlsScene.ClientHello, .. TlsScene.ClientFlight, .. TlsScene.Record(true, 1, "one")];
        byte[] server = [.. TlsScene.ServerFlight, .. TlsScene.ServerEnd, .. TlsScene.Record(false, 1, "answer")];
        Gen.Select(Gen.Int[0, client.Length + server.Length - 1], Gen.Byte, Gen.Int[0, 40]).Sample((at, value, gap) =>
        {
            byte[][] sides = [(byte[])client.Clone(), (byte[])server.Clone()];
            int side = at < client.Length ? 0 : 1;
            sides[side][at - (side * client.Length)] = value;
            TlsScene scene = new TlsScene().Client(sides[0][..60]).Server(sides[1][..50]);
            scene.Gap(StreamSide.A, gap).Client(sides[0][Math.Min(sides[0].Length, 60 + gap)..]).Server(sides[1][50..]).Close();
            return scene.Context.Analysis.Budget.Held == 0;
        });
    }
}
