using System;
using System.Collections.Generic;
using System.IO;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>Looks through a whole capture for decryption secrets, which may stand behind the packets that they
/// open.</summary>
public static class SecretScan
{
    /// <summary>All secrets of the capture, in the order of the file; none when it is no pcapng, which alone can hold
    /// them, or cannot be read again.</summary>
    public static IReadOnlyList<CaptureSecret> Read(
        CaptureSource source, MsnParserOption options, IStreamDecompressor? decompressor)
    {
        try
        {
            using ICaptureReader reader = CaptureFile.Open(source, options, new Unheard(), decompressor);
            while (reader is PcapngReader && reader.TryRead(out _))
            {
            }

            return reader.Metadata.Secrets;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Array.Empty<CaptureSecret>();
        }
    }

    // The reading proper reports what is damaged.
    private sealed class Unheard : IAnomalySink
    {
        public void Report(Anomaly anomaly)
        {
        }
    }
}
