using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Datasets;

/// <summary>Every table of a data set. <c>docs/schema.md</c> is made of it.</summary>
internal static class DatasetSchema
{
    /// <summary>Goes up when a table or column changes its name or meaning; new ones do not count.</summary>
    public const int Version = 1;

    /// <summary>What every record has; in Parquet these columns come first in every table of records.</summary>
    public static DatasetTable Record { get; } = DatasetTable.Of<MsnRecord>("record", "What every record has.")
        .Text("record_id", record => record.RecordId, "Stable id: the same for the same evidence on every machine")
        .Time("timestamp", record => record.Timestamp, "UTC; none when the evidence gives no time")
        .Choice("timestamp_source", record => record.TimestampSource, "Whose clock it is: Capture, Content, Host …")
        .Text("session_id", record => SessionOf(record), "The MSN session; `session.session_id` when that is here")
        .Text("source_path", record => record.Evidence.Path, "The file that was read")
        .Text("source_sha256", record => record.Evidence.Sha256, "Its SHA-256, when hashing was asked for")
        .Text("layer", record => record.Evidence.Layer, "What offsets count in: tcp, tls, http, frame, file")
        .Integers("frame_numbers", record => record.Evidence.FrameNumbers, "Frames as Wireshark counts them")
        .Integer("stream_id", record => Known(record.Evidence.StreamId), "0-based number of the stream")
        .Choice("stream_direction", record => record.Evidence.StreamDirection, "ClientToServer or ServerToClient")
        .Integer("stream_offset", record => Known(record.Evidence.StreamOffset), "Offset of the first byte")
        .Integer("evidence_length", record => record.Evidence.Length, "Bytes from there to the end")
        .Text("community_id", record => record.Evidence.CommunityId, "Community ID v1 of the connection")
        .Texts("anomalies", record => record.Anomalies, "Codes of anomalies that touch the record");

    /// <summary>The tables of records and of their parts, parts behind their records.</summary>
    public static IReadOnlyList<DatasetTable> Tables { get; } =
        [.. ContentTables.All.Concat(NetworkTables.All).Concat(HostTables.All)];

    /// <summary>The tables that a record goes to, its own first; none for records of an unknown class.</summary>
    public static ILookup<Type, DatasetTable> TablesByType { get; } = Tables.ToLookup(table => table.RecordType);

    /// <summary>Name and version of this module.</summary>
    public static string Generator { get; } =
        "MsnForensics " + typeof(MsnRecord).Assembly.GetName().Version!.ToString(3);

    public static long? Known(long number) => number < 0 ? null : number;

    // Conversations and accounts belong to several sessions, which their tables name.
    private static string? SessionOf(MsnRecord record) => (record as MsnSessionRecord)?.SessionId;
}
