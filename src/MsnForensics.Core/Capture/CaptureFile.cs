using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>
/// Opens captures: pcap and pcapng of every variant, plain or compressed, told apart by their content.
/// </summary>
public static class CaptureFile
{
    /// <summary>Only to choose a buffer: captures seldom shrink more.</summary>
    private const int UsualCompression = 4;

    /// <summary>Opens a capture for one pass over its frames.</summary>
    /// <param name="source">The file or stream.</param>
    /// <param name="options">Limits.</param>
    /// <param name="anomalies">Takes what is damaged or odd.</param>
    /// <param name="decompressor">Reads Zstandard; without one such captures are refused.</param>
    /// <param name="sourceIndex">Goes into every frame and anomaly.</param>
    /// <param name="retainedFrames">Further frames for which the bytes of a delivered frame stay valid.</param>
    /// <exception cref="CaptureFormatException">The content is no capture.</exception>
    public static ICaptureReader Open(
        CaptureSource source,
        MsnParserOption options,
        IAnomalySink anomalies,
        IStreamDecompressor? decompressor = null,
        int sourceIndex = 0,
        int retainedFrames = 0)
    {
        CaptureSource.OpenedSource opened = source.Open();
        PeekableStream file = new(opened.Stream, opened.IsOwned);
        try
        {
            CompressionLayers layers = CompressionLayers.Open(source.Name, file, decompressor);
            PeekableStream content = layers.Content;
            long? length = layers.Decompressed is null ? opened.Length : opened.Length * UsualCompression;
            CaptureInput input = new(
                new CaptureBuffer(content, length, retainedFrames),
                file,
                layers.Decompressed,
                options,
                new CaptureTally(anomalies, sourceIndex, options.MaximumCaptureReportCount),
                sourceIndex)
            {
                CanLookAhead = opened.Length is not null,
            };
            input.Metadata.Format = layers.Wrapping.Length == 0 ? "" : ", " + layers.Wrapping;
            return PcapFileHeader.IsMagic(content.Peek(sizeof(uint))) ? new PcapReader(input) : new PcapngReader(input);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a capture whose slightly disordered frames come in the order of their times.</summary>
    /// <inheritdoc cref="Open"/>
    public static ICaptureReader OpenSorted(
        CaptureSource source,
        MsnParserOption options,
        IAnomalySink anomalies,
        IStreamDecompressor? decompressor = null,
        int sourceIndex = 0,
        int retainedFrames = 0)
    {
        int held = FrameSorter.GetRetainedFrames(options.ReorderFrameCount, retainedFrames);
        ICaptureReader reader = Open(source, options, anomalies, decompressor, sourceIndex, held);
        return new FrameSorter(reader, options.ReorderFrameCount, anomalies, sourceIndex);
    }

    /// <summary>Like <see cref="OpenSorted"/>, for one pass by a thread that has much to do with each frame: a large
    /// file is read on another one. What the file tells of itself is whole at its end.</summary>
    /// <inheritdoc cref="Open"/>
    internal static ICaptureReader OpenAhead(
        CaptureSource source,
        MsnParserOption options,
        IAnomalySink anomalies,
        IStreamDecompressor? decompressor = null) => source.Length >= ReadAheadReader.SmallestLength
        ? new ReadAheadReader(
            sink => OpenSorted(source, options, sink, decompressor, 0, ReadAheadReader.RetainedFrames), anomalies)
        : OpenSorted(source, options, anomalies, decompressor);
}
