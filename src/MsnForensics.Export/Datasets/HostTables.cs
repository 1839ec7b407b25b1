using System.Collections.Generic;

namespace MsnForensics.Export.Datasets;

/// <summary>What was found on computers, comparisons, and timeline events.</summary>
internal static class HostTables
{
    public static IEnumerable<DatasetTable> All => [Artifacts(), Comparisons(), Events()];

    private static DatasetTable Artifacts() => DatasetTable.Of<MsnArtifact>("artifact", "Traces on a computer.")
        .Choice("kind", item => item.Kind, "AccountSetting, ContactEntry, ProgramRun …")
        .Account("account", item => item.Account, "Whose it is")
        .Text("account_ground", item => item.AccountGround, "Why that is believed")
        .Text("name", item => item.Name, "Name of a value or file")
        .Text("value", item => item.Value, "Value")
        .Text("meaning", item => item.Meaning, "What it means")
        .Text("path", item => item.Path, "File")
        .Text("key_path", item => item.KeyPath, "Registry key")
        .Integer("offset", item => DatasetSchema.Known(item.Offset), "Offset in the file")
        .Integer("size", item => item.Size, "Bytes")
        .Text("sha1", item => item.Sha1, "SHA-1")
        .Text("format", item => item.Format, "Format of a file")
        .Text("object", item => item.Object?.Raw, "Description of a picture, wink or clip")
        .Text("timestamp_description", item => item.TimestampDescription, "What the time means")
        .Time("created_at", item => item.CreatedAt, "Creation")
        .Boolean("is_deleted", item => item.IsDeleted, "Found in deleted or free space")
        .Choice("confidence", item => item.Confidence, "Low, Medium, High or Certain")
        .Choice("completeness", item => item.Completeness, "Complete, Truncated or Gap");

    private static DatasetTable Comparisons() => DatasetTable.Of<MsnComparison>(
            "comparison", "Messages of two sources held against each other.")
        .Choice("status", item => item.Status, "Both, Differs, OnlyReference or OnlyDifference")
        .Account("sender", item => item.From, "Sender")
        .Text("text", item => item.Text, "Text in the one")
        .Text("other_text", item => item.OtherText, "Text in the other")
        .Text("meaning", item => item.Meaning, "What that means")
        .Choice("confidence", item => item.Confidence, "Low, Medium, High or Certain")
        .Text("ground", item => item.Ground, "Why")
        .Number("time_difference_seconds", item => item.TimeDifference?.TotalSeconds, "Difference of the times")
        .Number("clock_offset_seconds", item => item.ClockOffset.TotalSeconds, "Offset of the clocks")
        .Text("reference_id", item => item.ReferenceId, "`record.record_id` in the one")
        .Text("difference_id", item => item.DifferenceId, "`record.record_id` in the other");

    private static DatasetTable Events() => DatasetTable.Of<MsnTimelineEvent>(
            "event", "Timeline events, when such were given.")
        .Text("event_type", item => item.EventType, "message, signin, join …")
        .Text("timestamp_description", item => item.TimestampDescription, "What the time means")
        .Account("account", item => item.Account, "Who")
        .Text("peer", item => item.Peer, "With whom")
        .Text("message", item => item.Message, "Sentence")
        .Integer("frame_number", item => DatasetSchema.Known(item.FrameNumber), "Frame");
}
