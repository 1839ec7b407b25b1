using System.Collections.Generic;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Timeline events of traces on a computer: one for each time that the trace has.</summary>
internal static class ArtifactTimeline
{
    public static IEnumerable<MsnTimelineEvent> Build(MsnArtifact artifact)
    {
        string name = artifact.Name is null ? "" : artifact.Name + ": ";
        string text = artifact.Meaning + " (" + name + artifact.Value + ")";
        if (artifact.CreatedAt is { } createdAt)
        {
            yield return TimelineBuilder.Create(
                artifact, createdAt, "File Created", "artifact", artifact.Account, null, text, "-created");
        }

        if (artifact.TimestampSource != MsnTimestampSource.None)
        {
            yield return TimelineBuilder.Create(
                artifact, artifact.Timestamp, artifact.TimestampDescription, "artifact", artifact.Account, null, text);
        }
    }
}
