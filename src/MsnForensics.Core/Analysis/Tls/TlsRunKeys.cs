using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Analysis.Tls;

/// <summary>
/// The keys of one run: those that the user gave, and those inside the captures. A capture may hold its keys behind
/// the packets that they open: the first stream without a key makes it be looked through to its end, once.
/// </summary>
public sealed class TlsRunKeys : ITlsDecryptor
{
    /// <summary>Type of a block of secrets that is a key log of TLS (<c>TLSK</c>).</summary>
    private const uint KeyLogType = 0x544C534B;

    private readonly AnalysisContext _context;
    private readonly IReadOnlyList<CaptureSource> _sources;
    private readonly int[] _taken;
    private readonly bool[] _isScanned;
    private Func<IReadOnlyList<CaptureMetadata>>? _metadata;
    private ITlsDecryptor? _decryptor;

    public TlsRunKeys(AnalysisContext context, IReadOnlyList<CaptureSource> sources)
    {
        _context = context;
        _sources = sources;
        _taken = new int[sources.Count];
        _isScanned = new bool[sources.Count];
    }

    public bool HasKeys => _context.Request.TlsKeyRing?.HasKeys == true || _decryptor?.HasKeys == true;

    /// <summary>Names what tells of the secrets that the captures carried so far, one per source.</summary>
    public void Attach(Func<IReadOnlyList<CaptureMetadata>> metadata) => _metadata = metadata;

    public TlsKeyLogSummary AddKeyLog(ReadOnlyMemory<byte> content)
    {
        _decryptor ??= _context.Request.TlsKeyRing?.CreateDecryptor(_context.Request.AllowUnverified);
        return _decryptor?.AddKeyLog(content) ?? default;
    }

    public TlsOpening TryOpen(TlsHandshake handshake, out ITlsSession? session)
    {
        session = null;
        if (_context.Request.TlsKeyRing is null)
        {
            return TlsOpening.NoKey;
        }

        TakeCarried();
        TlsOpening opening = TryOpenNow(handshake, out session);
        return opening == TlsOpening.NoKey && TryScan() ? TryOpenNow(handshake, out session) : opening;
    }

    private TlsOpening TryOpenNow(TlsHandshake handshake, out ITlsSession? session)
    {
        session = null;
        if (!HasKeys)
        {
            return TlsOpening.NoKey;
        }

        _decryptor ??= _context.Request.TlsKeyRing!.CreateDecryptor(_context.Request.AllowUnverified);
        return _decryptor.TryOpen(handshake, out session);
    }

    private void TakeCarried()
    {
        if (_metadata is null || Array.TrueForAll(_isScanned, isScanned => isScanned))
        {
            return;
        }

        IReadOnlyList<CaptureMetadata> parts = _metadata();
        for (int i = 0; i < parts.Count; i++)
        {
            if (!_isScanned[i])
            {
                Take(i, parts[i].Secrets);
            }
        }
    }

    private void Take(int source, IReadOnlyList<CaptureSecret> secrets)
    {
        for (; _taken[source] < secrets.Count; _taken[source]++)
        {
            CaptureSecret secret = secrets[_taken[source]];
            if (secret.Type == KeyLogType)
            {
                Report(source, AddKeyLog(secret.Content));
            }
        }
    }

    private void Report(int source, TlsKeyLogSummary summary)
    {
        if (summary.DamagedCount > 0)
        {
            _context.ReportOnce(new Anomaly(
                AnomalyCode.CaptureSecretInvalid,
                FormattableString.Invariant($"{summary.DamagedCount} lines of the key log in the capture are damaged."),
                Source: source));
        }
    }

    // True when secrets were found that the reading has not come to yet.
    private bool TryScan()
    {
        int before = _taken.Sum();
        for (int i = 0; i < _sources.Count; i++)
        {
            if (!_isScanned[i] && _sources[i].CanReadTwice)
            {
                Take(i, SecretScan.Read(_sources[i], _context.Option, _context.Request.Decompressor));
                _isScanned[i] = true;
            }
        }

        return _taken.Sum() > before;
    }
}
