using System;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Analysis.Tls;

public sealed class TlsRunKeysTests : IDisposable
{
    private const uint KeyLog = 0x544C534B;

    private readonly string _path = Path.GetTempFileName();
    private readonly MaskingKeyRing _ring = new() { HasKeys = false };
    private readonly CaptureMetadata _metadata = new();

    public TlsRunKeysTests()
    {
        _ring.Decryptor.Answer = TlsOpening.NoKey;
        _ring.Decryptor.HasKeys = false;
    }

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Without_a_ring_nothing_opens()
    {
        AnalysisContext context = new(new AnalysisRequest(), [], []);
        Assert.Equal(TlsOpening.NoKey, context.TlsKeys.TryOpen(new TlsHandshake(), out _));
        Assert.False(context.TlsKeys.HasKeys);
    }

    [Fact]
    public void Without_any_key_the_library_is_not_even_asked()
    {
        Assert.Equal(TlsOpening.NoKey, Create([]).TlsKeys.TryOpen(new TlsHandshake(), out _));
        Assert.Equal(0, _ring.CreatedCount);
    }

    [Fact]
    public void Secrets_that_the_capture_carried_are_added_as_they_come()
    {
        AnalysisContext context = Create([]);
        _metadata.Secrets.Add(new CaptureSecret(KeyLog, [1]));
        _metadata.Secrets.Add(new CaptureSecret(99, [2]));
        context.TlsKeys.TryOpen(new TlsHandshake(), out _);
        _metadata.Secrets.Add(new CaptureSecret(KeyLog, [3]));
        context.TlsKeys.TryOpen(new TlsHandshake(), out _);
        Assert.Equal([[1], [3]], _ring.Decryptor.KeyLogs);
        Assert.Equal(1, _ring.CreatedCount);
    }

    [Fact]
    public void Capture_is_looked_through_once_for_secrets_behind_the_packets()
    {
        File.WriteAllBytes(_path, new PcapngBuilder().Section().Interface().Secrets(KeyLog, "a"u8.ToArray()).Secrets(KeyLog, "b"u8.ToArray()).ToArray());
        AnalysisContext context = Create([CaptureSource.FromPath(_path)]);
        _metadata.Secrets.Add(new CaptureSecret(KeyLog, [.. "a"u8]));
        _ring.Decryptor.HasKeys = true;
        context.TlsKeys.TryOpen(new TlsHandshake(), out _);
        Assert.Equal(["a", "b"], _ring.Decryptor.KeyLogs.Select(Encoding.ASCII.GetString));
        Assert.Equal(2, _ring.Decryptor.Opened.Count);
        _metadata.Secrets.Add(new CaptureSecret(KeyLog, [.. "b"u8]));
        context.TlsKeys.TryOpen(new TlsHandshake(), out _);
        Assert.Equal(2, _ring.Decryptor.KeyLogs.Count);
    }

    [Fact]
    public void Source_that_cannot_be_read_twice_gives_its_secrets_as_they_come()
    {
        AnalysisContext context = Create([CaptureSource.FromStream(new MemoryStream([1, 2, 3]), "pipe")]);
        context.TlsKeys.TryOpen(new TlsHandshake(), out _);
        _metadata.Secrets.Add(new CaptureSecret(KeyLog, [7]));
        context.TlsKeys.TryOpen(new TlsHandshake(), out _);
        Assert.Equal([[7]], _ring.Decryptor.KeyLogs);
    }

    [Fact]
    public void Damaged_lines_in_the_capture_are_reported_once()
    {
        AnalysisContext context = Create([]);
        _metadata.Secrets.Add(new CaptureSecret(KeyLog, [.. "!"u8]));
        _metadata.Secrets.Add(new CaptureSecret(KeyLog, [.. "!"u8]));
        context.TlsKeys.TryOpen(new TlsHandshake(), out _);
        Assert.True(context.TryTake(out MsnRecord record));
        Assert.Equal("CaptureSecretInvalid", Assert.IsType<MsnAnomaly>(record).Code);
        Assert.False(context.TryTake(out _));
    }

    private AnalysisContext Create(CaptureSource[] sources)
    {
        AnalysisContext context = new(
            new AnalysisRequest { TlsKeyRing = _ring }, [new SourceIdentity("a", null, null)],
            sources.Length == 0 ? [CaptureSource.FromStream(new MemoryStream(), "none")] : sources);
        context.TlsKeys.Attach(() => [_metadata]);
        return context;
    }
}
