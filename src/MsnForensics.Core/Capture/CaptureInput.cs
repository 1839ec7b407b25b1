using System;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>What every reader of one capture file needs: its bytes, its limits, and where its findings go.</summary>
internal sealed class CaptureInput : IDisposable
{
    private readonly PeekableStream _file;
    private readonly DecompressedStream? _decompressed;
    private bool _hasEnded;

    public CaptureInput(
        CaptureBuffer buffer,
        PeekableStream file,
        DecompressedStream? decompressed,
        MsnParserOption options,
        CaptureTally tally,
        int sourceIndex)
    {
        Buffer = buffer;
        _file = file;
        _decompressed = decompressed;
        Options = options;
        Tally = tally;
        SourceIndex = sourceIndex;
    }

    public CaptureBuffer Buffer { get; }

    public MsnParserOption Options { get; }

    public CaptureTally Tally { get; }

    public CaptureMetadata Metadata { get; } = new();

    public int SourceIndex { get; }

    /// <summary>False for pipes, where looking ahead means waiting for packets that are still to come.</summary>
    public bool CanLookAhead { get; init; }

    public long BytesRead => _file.BytesTaken;

    /// <summary>FCS bytes left at the end of a packet that the snap length may have cut.</summary>
    public static int GetFrameCheckLength(int declared, int captured, long original) =>
        (int)Math.Min(captured, Math.Max(0, declared - Math.Max(0, original - captured)));

    /// <summary>Reports, once, how the file ended.</summary>
    /// <param name="cutInside">What the end of the file cut, or null when it ends where a record ends.</param>
    /// <param name="offset">Where the cut item starts.</param>
    public void End(string? cutInside, long offset = -1)
    {
        if (_hasEnded)
        {
            return;
        }

        _hasEnded = true;
        if (_decompressed?.GetDamage() is Damage damage)
        {
            AnomalyCode code = damage.IsCut ? AnomalyCode.CaptureTruncated : AnomalyCode.CaptureDecompressionFailed;
            long clear = Buffer.Offset;
            Tally.Report(code, $"{damage.Detail}, after {clear} clear bytes", Metadata.FrameCount, clear);
        }
        else if (cutInside is not null)
        {
            Tally.Report(
                AnomalyCode.CaptureTruncated, $"The file ends inside {cutInside}", Metadata.FrameCount, offset);
        }

        Tally.Flush();
    }

    /// <summary>Counts and reports a damaged range behind which reading goes on.</summary>
    /// <param name="offset">Where the range begins; it ends at the buffer's present offset.</param>
    /// <param name="cause">What is wrong there.</param>
    public void ReportSkipped(long offset, FormattableString cause)
    {
        long skipped = Buffer.Offset - offset;
        Metadata.SkippedBytes += skipped;
        string reason = FormattableString.Invariant(cause);
        Tally.Report(
            AnomalyCode.CaptureResynchronized,
            $"At offset {offset} {reason}; {skipped} bytes were skipped, reading goes on at offset {Buffer.Offset}",
            Metadata.FrameCount,
            offset);
    }

    public void Dispose()
    {
        Tally.Flush();
        Buffer.Dispose();
    }
}
