using System;
using System.IO;

namespace MsnForensics.Capture;

/// <summary>
/// The clear bytes of a compressed capture. Damage ends the stream instead of throwing, so that everything before
/// it can be read; <see cref="GetDamage"/> then tells what was wrong.
/// </summary>
internal sealed class DecompressedStream : ForwardStream
{
    /// <summary>A decompressor that fails loses what the failing call had produced: calls are kept small.</summary>
    private const int ReadLength = 4096;

    private readonly string _format;
    private readonly Stream _clear;
    private readonly PeekableStream _compressed;
    private readonly GzipTrailer? _trailer;
    private readonly DecompressedStream? _below;
    private Damage? _damage;
    private bool _hasEnded;
    private uint _clearLength;

    /// <param name="format">For messages: <c>gzip</c> or <c>Zstandard</c>.</param>
    /// <param name="clear">Gives the clear bytes.</param>
    /// <param name="compressed">The stream below it, to tell failures of the device from damage of the data.</param>
    /// <param name="trailer">For gzip, what passed by at the end of the compressed data.</param>
    /// <param name="below">The layer of compression below, when there are two.</param>
    public DecompressedStream(
        string format, Stream clear, PeekableStream compressed, GzipTrailer? trailer, DecompressedStream? below)
    {
        _format = format;
        _clear = clear;
        _compressed = compressed;
        _trailer = trailer;
        _below = below;
    }

    /// <summary>What was wrong with the compressed data, or null; of two layers the lower one.</summary>
    public Damage? GetDamage() => _below?.GetDamage() ?? _damage;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_hasEnded)
        {
            return 0;
        }

        int read = ReadClear(buffer, offset, Math.Min(count, ReadLength));
        _clearLength = unchecked(_clearLength + (uint)read);
        if (read == 0 && count > 0)
        {
            _hasEnded = true;
            _damage ??= FindMissingEnd();
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _clear.Dispose();
            _compressed.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadClear(byte[] buffer, int offset, int count)
    {
        try
        {
            return _clear.Read(buffer, offset, count);
        }
        catch (EndOfStreamException)
        {
            _damage = new Damage(true, $"The {_format} data is cut");
            return 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException && !_compressed.HasFaulted)
        {
            _damage = new Damage(false, $"The {_format} data is damaged");
            return 0;
        }
    }

    private Damage? FindMissingEnd()
    {
        if (_trailer is not null && !_trailer.IsEndPossible(_clearLength))
        {
            return new Damage(true, $"The {_format} data ends without its closing length");
        }

        byte[] one = new byte[1];
        return _trailer is null && _compressed.Read(one, 0, 1) > 0
            ? new Damage(false, $"Further data behind the {_format} data was not read")
            : null;
    }
}
