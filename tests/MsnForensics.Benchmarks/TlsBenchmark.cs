using System;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Attributes;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Tls;
using MsnForensics.Tls.Tests.Sessions;

namespace MsnForensics.Benchmarks;

/// <summary>A session of 1 MB opened with its key log, for suites that the clients spoke.</summary>
[MemoryDiagnoser]
public class TlsBenchmark
{
    private const int PieceLength = 16 * 1024;
    private const int PieceCount = 64;

    private readonly TlsKeyRing _keys = new();
    private readonly string _keyLog = Path.GetTempFileName();
    private byte[] _capture = [];

    /// <summary>RC4 with MD5 and SHA-1, 3DES, AES.</summary>
    [Params(0x0004, 0x0005, 0x000A, 0x002F)]
    public int Suite { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        SyntheticSession session = new(0x0301, Suite);
        byte[] piece = new byte[PieceLength];
        new Random(1).NextBytes(piece);
        for (int i = 0; i < PieceCount; i++)
        {
            session.Add(false, piece);
        }

        _capture = session.Recorded.ToCapture();
        File.WriteAllText(_keyLog, session.KeyLog);
        _keys.AddKeyLog(_keyLog);
    }

    [GlobalCleanup]
    public void Clean() => File.Delete(_keyLog);

    [Benchmark]
    public long Open()
    {
        AnalysisRequest request = new() { Kinds = RecordKinds.Stream, TlsKeyRing = _keys };
        using CaptureAnalysis analysis = new(
            [CaptureSource.FromStream(new MemoryStream(_capture), "session")], request);
        MsnStream stream = analysis.Read().OfType<MsnStream>().Single();
        return stream.IsDecrypted ? 1 : throw new InvalidOperationException("The session was not opened.");
    }
}
