using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// The bytes of one content, in whatever order and however often they come. Hashes go along in the content's order;
/// nothing is held but its beginning and what came before its turn, unless a folder was given to keep contents in.
/// </summary>
public sealed class TransferContent : IDisposable
{
    /// <summary>Bytes kept from the beginning: enough for texts, handwriting and signatures.</summary>
    public const int HeadLength = 64 * 1024;

    // Both legs of a chunk come within moments, and some thousands of others between them at most.
    private const int FingerprintCount = 8192;

    private readonly AnalysisContext _analysis;
    private readonly ContentHold _hold;
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
#pragma warning disable CA5350 // The objects' own digest.
    private readonly IncrementalHash _sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
    private readonly Dictionary<long, KeyValuePair<int, ulong>> _fingerprints = new();
    private readonly Queue<long> _fingerprintOrder = new();
    private byte[] _head = new byte[64];
    private int _headCount;
    private long _hashed;
    private string? _sha256Text;
    private string? _sha1Text;
    private ContentFile? _file;
    private Exception? _error;
    private bool _isDisposed;

    public TransferContent(AnalysisContext analysis)
    {
        _analysis = analysis;
        _hold = new ContentHold(analysis.Budget);
        analysis.Own(this);
    }

    public CoveredRanges Covered { get; } = new();

    /// <summary>Two copies of the same chunk differ; the first was kept.</summary>
    public bool HasConflict { get; private set; }

    /// <summary>The first bytes without a hole, <see cref="HeadLength"/> at most.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headCount);

    /// <summary>SHA-256 of a content that is there up to a length without a hole; null otherwise. The content is then
    /// final.</summary>
    public string? Sha256To(long length) =>
        CanHash(length) ? _sha256Text ??= HexText.Of(_sha256.GetHashAndReset()) : null;

    /// <summary>The like of SHA-1.</summary>
    public string? Sha1To(long length) => CanHash(length) ? _sha1Text ??= HexText.Of(_sha1.GetHashAndReset()) : null;

    /// <summary>Adds bytes at their place; what is there already stays as it is.</summary>
    /// <returns>The ranges that are new.</returns>
    public IReadOnlyList<MsnByteRange> Add(long offset, ReadOnlySpan<byte> data)
    {
        if (_isDisposed || offset < 0)
        {
            return Array.Empty<MsnByteRange>();
        }

        IReadOnlyList<MsnByteRange> added = Covered.Add(offset, data.Length);
        Compare(offset, data, added);
        foreach (MsnByteRange range in added)
        {
            Take(range.Offset, data.Slice((int)(range.Offset - offset), (int)range.Length));
        }

        long end = Covered.EndFrom(_hashed);
        if (end > _hashed)
        {
            _hold.Take(_file, _hashed, end, (bytes, count) => Advance(bytes.AsSpan(0, count)));
        }

        return added;
    }

    /// <summary>Gives the kept bytes to whoever takes them; null when nobody asked for the content.</summary>
    public KeptContent? Keep()
    {
        if (_analysis.Request.ContentFolder is null)
        {
            return null;
        }

        KeptContent kept = new(_file is null && _error is null ? Head.ToArray() : null, _file, _error);
        _file = null;
        return kept;
    }

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _analysis.Disown(this);
            _hold.Dispose();
            _sha256.Dispose();
            _sha1.Dispose();
            _file?.Dispose();
        }
    }

    private bool CanHash(long length) => _hashed == length && !_hold.IsBroken && !_isDisposed;

    private void Take(long offset, ReadOnlySpan<byte> data)
    {
        bool isNext = offset == _hashed;
        Store(offset, data, isNext);
        if (isNext)
        {
            Advance(data);
        }
        else if (_file is null)
        {
            _hold.Add(offset, data);
        }
    }

    // What fits into the head needs no file.
    private void Store(long offset, ReadOnlySpan<byte> data, bool isNext)
    {
        if (_analysis.Request.ContentFolder is not { } folder
            || _error is not null
            || (_file is null && isNext && offset + data.Length <= HeadLength))
        {
            return;
        }

        try
        {
            if (_file is null)
            {
                _file = ContentFile.Create(folder);
                _file.Write(0, Head);
            }

            _file.Write(offset, data);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _error = exception;
            _file?.Dispose();
            _file = null;
        }
    }

    private void Advance(ReadOnlySpan<byte> data)
    {
#if NET8_0_OR_GREATER
        _sha256.AppendData(data);
        _sha1.AppendData(data);
#else
        byte[] bytes = data.ToArray();
        _sha256.AppendData(bytes);
        _sha1.AppendData(bytes);
#endif
        _hashed += data.Length;
        AddToHead(data);
    }

    private void AddToHead(ReadOnlySpan<byte> data)
    {
        ReadOnlySpan<byte> kept = data.Slice(0, Math.Min(data.Length, HeadLength - _headCount));
        if (_headCount + kept.Length > _head.Length)
        {
            Array.Resize(ref _head, Math.Min(HeadLength, Math.Max(_head.Length * 4, _headCount + kept.Length)));
        }

        kept.CopyTo(_head.AsSpan(_headCount));
        _headCount += kept.Length;
    }

    // A repeated chunk is compared by a hash of the newest ones; none of it is stored twice.
    private void Compare(long offset, ReadOnlySpan<byte> data, IReadOnlyList<MsnByteRange> added)
    {
        ulong fingerprint = FingerprintOf(data);
        if (_fingerprints.TryGetValue(offset, out KeyValuePair<int, ulong> known))
        {
            HasConflict |= known.Key == data.Length && known.Value != fingerprint;
        }
        else if (added.Count > 0)
        {
            _fingerprints.Add(offset, new(data.Length, fingerprint));
            _fingerprintOrder.Enqueue(offset);
            if (_fingerprintOrder.Count > FingerprintCount)
            {
                _fingerprints.Remove(_fingerprintOrder.Dequeue());
            }
        }
    }

    // FNV-1a over eight bytes at a time: it tells damage, not forgery.
    private static ulong FingerprintOf(ReadOnlySpan<byte> data)
    {
        const ulong Prime = 1099511628211;
        ulong hash = 14695981039346656037;
        ReadOnlySpan<ulong> words = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(data);
        foreach (ulong word in words)
        {
            hash = unchecked((hash ^ word) * Prime);
            hash ^= hash >> 32;
        }

        foreach (byte value in data.Slice(words.Length * 8))
        {
            hash = unchecked((hash ^ value) * Prime);
        }

        return hash;
    }
}
