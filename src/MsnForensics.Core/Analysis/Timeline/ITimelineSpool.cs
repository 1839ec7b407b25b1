using System.IO;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Where sorted runs of a timeline wait until they are merged.</summary>
public interface ITimelineSpool
{
    /// <summary>
    /// An empty stream to write, to seek in and to read back. Disposing it gives its room back; nothing stays.
    /// </summary>
    Stream Create();
}
