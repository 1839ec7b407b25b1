using System;

namespace MsnForensics.Commands;

/// <summary>Hears, on the thread of the pipeline, how a triage goes on.</summary>
internal interface ITriageSink
{
    /// <summary>Something could not be read; the rest goes on.</summary>
    void Refuse(string path, Exception exception);

    void Report(long bytesRead, long totalBytes);
}
