using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Tls;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class CaptureLimitationTests
{
    [Fact]
    public void A_capture_without_packets()
    {
        Assert.Equal(
            new[] { "The capture holds no packets." },
            CaptureLimitation.Of(new CaptureMetadata(), new CaptureTotals(), new CaptureSpan()[0]));
    }

    [Fact]
    public void Foreign_packets_without_time()
    {
        CaptureMetadata metadata = new() { FrameCount = 3, DroppedFrameCount = 4, SkippedBytes = 5 };
        Assert.Equal(
            new[]
            {
                "The packets carry no time stamps.",
                "No MSN traffic.",
                "The capturing system lost 4 packets.",
                "5 bytes of the file are damaged and were skipped.",
            },
            CaptureLimitation.Of(metadata, new CaptureTotals(), new CaptureSpan()[0]));
    }

    [Fact]
    public void A_stream_of_MSN_that_is_not_whole()
    {
        AnalysisScene scene = new();
        ByteStream state = new(scene.OpenStream(), scene.Hub.Layers);
        state.Context.Stream.IsMidStream = true;
        state.Context.Stream.FromA.MissingBytes = 12;
        state.Settle(new MsnpProtocol(scene.Hub));
        CaptureTotals totals = new();
        totals.Add(state);
        CaptureSpan span = new();
        span.Add(new Frame { HasTime = true, UnixNanoseconds = 1 });
        string[] said = CaptureLimitation.Of(new CaptureMetadata { FrameCount = 1 }, totals, span[0]).ToArray();
        Assert.Equal(3, said.Length);
        Assert.StartsWith("1 MSN streams begin before the capture", said[0], System.StringComparison.Ordinal);
        Assert.Equal("1 MSN streams show one direction only: 1 lack the client's side.", said[1]);
        Assert.Equal("12 bytes of MSN streams are not in the capture.", said[2]);
    }

    [Fact]
    public void Encrypted_streams_and_what_keys_would_open()
    {
        CaptureTotals totals = new();
        totals.Encryption.Add(new TlsDetails
        {
            Opening = TlsOpening.NoKey, IsRsaKeyExchange = true, Service = HostCatalog.Find("login.live.com"),
        });
        totals.Encryption.Add(new TlsDetails { Opening = TlsOpening.NoKey });
        totals.Encryption.Add(new TlsDetails { Opening = TlsOpening.Opened });
        totals.Encryption.Add(new TlsDetails { Opening = TlsOpening.NoHandshake });
        totals.Encryption.Add(new TlsDetails { Opening = TlsOpening.Unsupported });
        totals.Encryption.Add(new TlsDetails { Opening = TlsOpening.Opened, IsOpened = true });
        CaptureSpan span = new();
        span.Add(new Frame { HasTime = true, UnixNanoseconds = 1 });
        Assert.Equal(
            [
                "No readable MSN traffic; 5 encrypted streams may hold some.",
                "1 unread encrypted streams go to MSN services: SignIn (login.live.com).",
                "A TLS key log (-KeyLogPath) would open 2 of the encrypted streams; "
                    + "the servers' RSA keys (-ServerKeyPath) would open 1 of these.",
                "The keys at hand do not fit 1 encrypted streams.",
                "1 encrypted streams cannot be opened by any key: their handshake is not in the capture.",
                "1 encrypted streams use ciphers that are not supported.",
            ],
            CaptureLimitation.Of(new CaptureMetadata { FrameCount = 1 }, totals, span[0]));
    }
}
