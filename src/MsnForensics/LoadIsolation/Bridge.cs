using System;
using System.IO;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Custody;
using MsnForensics.Analysis.Tls;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Protocol.Mail;
using MsnForensics.Transport;

namespace MsnForensics.LoadIsolation;

/// <summary>
/// The parts that use third-party libraries, seen through Core's interfaces; each is loaded at first use.
/// </summary>
internal static class Bridge
{
    private static readonly Lazy<IsolatedLoader> Loader = new(() => IsolatedLoader.Create(DependencyFolder.OfModule()));

    /// <summary>A decoder for one run.</summary>
    public static ITunnelDecoder TunnelDecoder => new DeferredTunnelDecoder(
        () => Create<ITunnelDecoder>("MsnForensics.Capture", "MsnForensics.Capture.Tunnels.PacketDotNetDecoder"));

    public static IStreamDecompressor Decompressor => new DeferredDecompressor();

    /// <summary>An empty key ring.</summary>
    public static ITlsKeyRing CreateTlsKeyRing() =>
        new DeferredTlsKeyRing(() => Create<ITlsKeyRing>("MsnForensics.Tls", "MsnForensics.Tls.TlsKeyRing"));

    /// <summary>A reader for one run.</summary>
    public static IMailReader MailReader => new DeferredMailReader(
        () => Create<IMailReader>("MsnForensics.Mail", "MsnForensics.Mail.MimeMailReader"));

    /// <summary>A detector for one run.</summary>
    public static ICharsetDetector CharsetDetector => new DeferredCharsetDetector(
        () => Create<ICharsetDetector>("MsnForensics.Charsets", "MsnForensics.Charsets.UnknownCharsetDetector"));

    public static ITimelineWriterFactory CreateTimelineWriterFactory() =>
        Create<ITimelineWriterFactory>("MsnForensics.Export", "MsnForensics.Export.TimelineWriterFactory");

    public static IReportWriterFactory CreateReportWriterFactory() =>
        Create<IReportWriterFactory>("MsnForensics.Export", "MsnForensics.Export.Report.ReportWriterFactory");

    public static IManifestFormat CreateManifestFormat() =>
        Create<IManifestFormat>("MsnForensics.Export", "MsnForensics.Export.ManifestFormat");

    public static IRecordWriterFactory CreateRecordWriterFactory() =>
        Create<IRecordWriterFactory>("MsnForensics.Export", "MsnForensics.Export.RecordWriterFactory");

    private static T Create<T>(string assemblyName, string typeName) =>
        (T)Loader.Value.CreateInstance(assemblyName, typeName);

    private sealed class DeferredDecompressor : IStreamDecompressor
    {
        public Stream OpenZstandard(Stream compressed) => Create<IStreamDecompressor>(
            "MsnForensics.Capture", "MsnForensics.Capture.Compression.ZstandardDecompressor").OpenZstandard(compressed);
    }
}
