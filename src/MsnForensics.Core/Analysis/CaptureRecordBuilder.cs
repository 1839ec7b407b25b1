using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using MsnForensics.Capture;

namespace MsnForensics.Analysis;

/// <summary>Makes the record of each capture file at the end of a run.</summary>
public static class CaptureRecordBuilder
{
    /// <summary>One record per file. Counts of streams cover the whole run, so in a merged run the first file
    /// carries them.</summary>
    public static void Emit(
        AnalysisContext context,
        IReadOnlyList<CaptureMetadata> files,
        CaptureSpan span,
        CaptureTotals totals)
    {
        if (!context.Wants(RecordKinds.Capture))
        {
            return;
        }

        for (int i = 0; i < files.Count; i++)
        {
            context.Emit(Build(context, files[i], i, span[i], i == 0 ? totals : new CaptureTotals()));
        }
    }

    private static MsnCapture Build(
        AnalysisContext context, CaptureMetadata metadata, int index, CaptureSpan.Part span, CaptureTotals totals)
    {
        SourceIdentity source = context.Source(index);
        FrameReference start = new(index, 0, span.HasTime ? span.Start : 0);
        FrameReference end = new(index, 0, span.HasTime ? span.End : 0);
        return new MsnCapture
        {
            Timestamp = context.TimeOf(start),
            TimestampSource = context.TimestampSourceOf(start),
            Path = source.Path,
            Format = metadata.Format,
            Length = source.Length,
            Sha256 = source.Sha256,
            StartTime = span.HasTime ? context.TimeOf(start) : null,
            EndTime = span.HasTime ? context.TimeOf(end) : null,
            FrameCount = metadata.FrameCount,
            LinkTypes = new MsnList<string>(metadata.LinkTypes.Select(LinkTypeName.Of)),
            StreamCount = totals.StreamCount,
            MsnStreamCount = totals.MsnStreamCount,
            EncryptedStreamCount = totals.EncryptedStreamCount,
            DecryptedStreamCount = totals.Encryption.OpenedCount,
            StreamBytes = totals.StreamBytes,
            MissingBytes = totals.MissingBytes,
            UnparsedBytes = totals.UnparsedBytes,
            Limitation = new MsnList<string>(CaptureLimitation.Of(metadata, totals, span)),
            Comments = new MsnList<string>(metadata.Comments.Select(CommentLine)),
            DroppedFrameCount = metadata.DroppedFrameCount,
            RecordIdSource = () => RecordIdentity.Of(
                "Capture",
                Path.GetFileName(source.Path),
                (source.Length ?? 0).ToString(CultureInfo.InvariantCulture),
                span.Start.ToString(CultureInfo.InvariantCulture),
                metadata.FrameCount.ToString(CultureInfo.InvariantCulture)),
            Evidence = new MsnEvidence { Path = source.Path, Sha256 = source.Sha256, Layer = "file" },
        };
    }

    private static string CommentLine(CaptureComment comment) => comment.FrameNumber == 0
        ? comment.Text
        : string.Format(CultureInfo.InvariantCulture, "frame {0}: {1}", comment.FrameNumber, comment.Text);
}
