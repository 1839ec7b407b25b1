using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Testing.Captures;

/// <summary>A capture read to its end, with copies of its frames.</summary>
public sealed class CaptureRun
{
    private CaptureRun(ICaptureReader reader, RecordedAnomalies anomalies)
    {
        using (reader)
        {
            while (reader.TryRead(out Frame frame))
            {
                Frames.Add(frame with { Data = frame.Data.ToArray() });
            }

            Metadata = reader.Metadata;
            BytesRead = reader.BytesRead;
        }

        Anomalies = anomalies.Items;
    }

    public List<Frame> Frames { get; } = new();

    public CaptureMetadata Metadata { get; }

    public long BytesRead { get; }

    public IReadOnlyList<Anomaly> Anomalies { get; }

    public IEnumerable<AnomalyCode> Codes => Anomalies.Select(anomaly => anomaly.Code);

    public IEnumerable<byte[]> Packets => Frames.Select(frame => frame.Data.ToArray());

    public IEnumerable<long> Times => Frames.Select(frame => frame.UnixNanoseconds);

    public static CaptureRun Read(
        byte[] file, MsnParserOption? options = null, IStreamDecompressor? decompressor = null) =>
        Read(new MemoryStream(file, false), options, decompressor);

    public static CaptureRun Read(
        Stream stream, MsnParserOption? options = null, IStreamDecompressor? decompressor = null) =>
        Read(CaptureSource.FromStream(stream, "test"), options, decompressor);

    public static CaptureRun Read(
        CaptureSource source, MsnParserOption? options = null, IStreamDecompressor? decompressor = null)
    {
        RecordedAnomalies anomalies = new();
        return new CaptureRun(
            CaptureFile.Open(source, options ?? MsnParserOption.Default, anomalies, decompressor), anomalies);
    }

    public static CaptureRun Read(ICaptureReader reader, RecordedAnomalies? anomalies = null) =>
        new(reader, anomalies ?? new RecordedAnomalies());
}
