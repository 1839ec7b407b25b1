using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Datasets;

/// <summary>Views of the SQLite data base: tables joined with what all records have, and the usual questions.</summary>
internal static class SqliteViews
{
    /// <summary>Index of the words in messages; its <c>rowid</c> is <c>message.id</c>.</summary>
    public const string Search = "CREATE VIRTUAL TABLE message_search USING fts5(text, sender_name, subject, "
        + "content = 'message', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')";

    public const string FillSearch = "INSERT INTO message_search (message_search) VALUES ('rebuild')";

    // Who talks, and not that somebody is typing or a client tells what it can do.
    private const string Spoken = "kind IN ('Text', 'Action', 'Nudge', 'Wink', 'VoiceClip', 'Ink', 'Offline', 'Page')";

    /// <summary>The usual questions: name, what it answers, and the query.</summary>
    public static IReadOnlyList<(string Name, string Answers, string Query)> Questions { get; } =
    [
        ("who_talked_to_whom", "Messages from each account to each other, first and last",
            $"""
            SELECT m.sender, r.account AS recipient, count(*) AS messages, min(m.timestamp) AS first,
                   max(m.timestamp) AS last
            FROM messages m JOIN message_recipient r ON r.message_id = m.id
            WHERE m.{Spoken} GROUP BY m.sender, r.account ORDER BY messages DESC, m.sender, r.account
            """),
        ("messages_per_day", "Messages of each account by day, UTC",
            $"""
            SELECT substr(timestamp, 1, 10) AS day, sender, count(*) AS messages FROM messages
            WHERE {Spoken} GROUP BY day, sender ORDER BY day, sender
            """),
        ("messages_per_hour", "Messages of each account by hour of the day, UTC",
            $"""
            SELECT CAST(substr(timestamp, 12, 2) AS INTEGER) AS hour, sender, count(*) AS messages FROM messages
            WHERE {Spoken} AND timestamp IS NOT NULL GROUP BY hour, sender ORDER BY hour, sender
            """),
        ("conversation_lines", "Conversations as people read them",
            $"""
            SELECT m.conversation_id, m.timestamp, m.sender, m.sender_name,
                   (SELECT group_concat(r.account, '; ') FROM message_recipient r WHERE r.message_id = m.id)
                       AS recipients, m.kind, m.text, m.record_id
            FROM messages m WHERE m.{Spoken} ORDER BY m.conversation_id, m.timestamp, m.id
            """),
        ("names_over_time", "Every display name of an account, from where, first and last",
            """
            SELECT account, name, source, min(time) AS first, max(time) AS last, count(*) AS seen FROM (
                SELECT sender AS account, sender_name AS name, 'message' AS source, timestamp AS time FROM messages
                UNION ALL SELECT account, name, 'presence', timestamp FROM presences
                UNION ALL SELECT account, name, 'contact', timestamp FROM contacts)
            WHERE account IS NOT NULL AND name IS NOT NULL
            GROUP BY account, name, source ORDER BY account, first, name, source
            """),
        ("file_transfers", "Files and pictures: who, to whom, what, how it ended, and hashes",
            """
            SELECT t.timestamp, t.sender,
                   (SELECT group_concat(r.account, '; ') FROM transfer_recipient r WHERE r.transfer_id = t.id)
                       AS recipients, t.kind, t.file_name, t.declared_size, t.received_size, t.outcome, t.sha256,
                   t.sha1, t.source_path, t.record_id
            FROM transfers t ORDER BY t.timestamp, t.id
            """),
        ("sign_ins", "Sign-ins and attempts with their addresses",
            """
            SELECT timestamp, account, result, package, client, client_endpoint, client_address, server, error, reason,
                   signed_out_at, source_path, record_id
            FROM authentications ORDER BY timestamp, id
            """),
        ("contact_lists", "Who is on whose list, and who is blocked",
            """
            SELECT owner, account, name, nick_name, lists, instr(lists, 'Block') > 0 AS is_blocked, added_at, removed_at
            FROM contacts ORDER BY owner, account, id
            """),
        ("addresses_of_accounts", "IP addresses of accounts, first and last",
            """
            SELECT s.account, o.address, o.source, min(o.first_seen) AS first, max(o.last_seen) AS last
            FROM account_origin o JOIN account_summary s ON s.id = o.account_summary_id
            GROUP BY s.account, o.address, o.source ORDER BY s.account, first, o.address
            """),
        ("activity", "Records with an account, of any kind, in the order of time",
            """
            SELECT timestamp, 'message' AS kind, sender AS account, text AS detail, record_id FROM messages
            UNION ALL SELECT timestamp, 'presence', account, status, record_id FROM presences
            UNION ALL SELECT timestamp, 'authentication', account, result, record_id FROM authentications
            UNION ALL SELECT timestamp, 'transfer', sender, file_name, record_id FROM transfers
            UNION ALL SELECT timestamp, 'session', account, kind, record_id FROM sessions
            UNION ALL SELECT timestamp, 'artifact', account, meaning, record_id FROM artifacts
            ORDER BY 1, 5
            """),
        ("anomaly_counts", "How often each anomaly occurs",
            "SELECT code, severity, count(*) AS times FROM anomaly GROUP BY code, severity ORDER BY times DESC, code"),
        ("evidence_files", "What was read, and how many records came of it",
            """
            SELECT s.path, s.sha256, r.kind, count(*) AS records FROM source s JOIN record r ON r.source_id = s.id
            GROUP BY s.id, r.kind ORDER BY s.path, r.kind
            """),
    ];

    public static IEnumerable<string> All() => DatasetSchema.Tables
        .Where(table => table.Parent is null)
        .Select(ViewOf)
        .Concat(Questions.Select(question =>
            $"CREATE VIEW {question.Name} AS -- {question.Answers}\n{question.Query}"));

    /// <summary>The plural, under which a table is seen with what all records have.</summary>
    public static string NameOf(DatasetTable table) =>
        table.Name.EndsWith("y", System.StringComparison.Ordinal) ? table.Name.TrimEnd('y') + "ies" : table.Name + "s";

    private static string ViewOf(DatasetTable table)
    {
        IEnumerable<string> common = SqliteSchema.RecordColumns.Select(column => "r." + column.Name);
        IEnumerable<string> own = SqliteSchema.OwnColumns(table).Select(column => "t." + column.Name);
        return $"CREATE VIEW {NameOf(table)} AS SELECT t.id, {string.Join(", ", common.Concat(own))}, "
            + "s.path AS source_path, s.sha256 AS source_sha256\n"
            + $"FROM {table.Name} t JOIN record r ON r.id = t.id JOIN source s ON s.id = r.source_id";
    }
}
