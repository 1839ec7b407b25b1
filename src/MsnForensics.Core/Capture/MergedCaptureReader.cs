using System.Collections.Generic;
using System.Linq;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>
/// Reads several captures, such as the parts of a ring buffer, as one, in the order of their times. A part is open
/// from its first frame to its last, so that a long row of parts costs no more than those that overlap.
/// </summary>
public sealed class MergedCaptureReader : ICaptureReader
{
    private readonly List<MergedCapturePart> _waiting;
    private readonly List<MergedCapturePart> _active = new();
    private readonly List<MergedCapturePart> _all;
    private MergedCapturePart? _delivered;

    private MergedCaptureReader(List<MergedCapturePart> parts)
    {
        _all = parts;
        _waiting = parts.OrderBy(part => part.StartKey).ThenBy(part => part.Source).ToList();
    }

    /// <summary>The parts together; computed at each call. <see cref="Parts"/> keeps them apart.</summary>
    public CaptureMetadata Metadata => Combine(Parts);

    /// <summary>Metadata of each part by source index; empty ones for parts not reached yet.</summary>
    public IReadOnlyList<CaptureMetadata> Parts => _all.ConvertAll(part => part.Metadata);

    public long BytesRead => _all.Sum(part => part.BytesRead);

    /// <summary>Opens parts that are sources; <see cref="Frame.Source"/> is the index in the list.</summary>
    /// <inheritdoc cref="CaptureFile.Open"/>
    public static MergedCaptureReader Open(
        IReadOnlyList<CaptureSource> sources,
        MsnParserOption options,
        IAnomalySink anomalies,
        IStreamDecompressor? decompressor = null,
        int retainedFrames = 0)
    {
        List<MergedCapturePart> parts = new();
        try
        {
            for (int i = 0; i < sources.Count; i++)
            {
                int index = i;
                MergedCapturePart part = new(
                    sources[i],
                    i,
                    anomalies,
                    sink => CaptureFile.OpenSorted(
                        sources[index], options, sink, decompressor, index, retainedFrames + 1));
                parts.Add(part);
                part.FindStart();
            }
        }
        catch
        {
            parts.ForEach(part => part.Close());
            throw;
        }

        return new MergedCaptureReader(parts);
    }

    public bool TryRead(out Frame frame)
    {
        if (_delivered is not null && !_delivered.TryMoveNext())
        {
            _active.Remove(_delivered);
        }

        _delivered = FindEarliest();
        frame = _delivered?.Head ?? default;
        return _delivered is not null;
    }

    public void Dispose() => _all.ForEach(part => part.Close());

    private static CaptureMetadata Combine(IReadOnlyList<CaptureMetadata> parts)
    {
        CaptureMetadata sum = new()
        {
            Format = string.Join("; ", parts.Select(part => part.Format).Where(text => text.Length > 0).Distinct()),
            FrameCount = parts.Sum(part => part.FrameCount),
            DroppedFrameCount = parts.Sum(part => part.DroppedFrameCount),
            SkippedBytes = parts.Sum(part => part.SkippedBytes),
        };
        sum.LinkTypes.AddRange(parts.SelectMany(part => part.LinkTypes).Distinct());
        sum.Interfaces.AddRange(parts.SelectMany(part => part.Interfaces));
        sum.Comments.AddRange(parts.SelectMany(part => part.Comments));
        sum.Origins.AddRange(parts.SelectMany(part => part.Origins).Distinct());
        sum.Secrets.AddRange(parts.SelectMany(part => part.Secrets));
        sum.Names.AddRange(parts.SelectMany(part => part.Names).Distinct());
        return sum;
    }

    private MergedCapturePart? FindEarliest()
    {
        MergedCapturePart? earliest = null;
        foreach (MergedCapturePart part in _active)
        {
            earliest = earliest is null || part.IsBefore(earliest) ? part : earliest;
        }

        while (_waiting.Count > 0 && (earliest is null || _waiting[0].StartKey <= earliest.Key))
        {
            MergedCapturePart next = _waiting[0];
            _waiting.RemoveAt(0);
            if (next.TryMoveNext())
            {
                _active.Add(next);
                earliest = earliest is null || next.IsBefore(earliest) ? next : earliest;
            }
        }

        return earliest;
    }
}
