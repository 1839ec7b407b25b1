using System.IO;

namespace MsnForensics.Analysis.Custody;

/// <summary>Writes and reads manifests as JSON; lives in the export bridge.</summary>
public interface IManifestFormat
{
    /// <summary>The same manifest always gives the same bytes: UTF-8 without mark, LF, fixed order.</summary>
    void Write(Stream output, MsnManifest manifest);

    /// <exception cref="InvalidDataException">The content is no manifest.</exception>
    MsnManifest Read(Stream input);
}
