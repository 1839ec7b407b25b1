using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>Checks that a file has the format and the columns that are about to be appended to it.</summary>
internal sealed class TimelineContinuation
{
    // Enough for every header and for a line with the longest message; what is longer was not written by this module.
    private const int MaximumLineLength = 4 * 1024 * 1024;

    private const string ZeekClose = "#close\t";

    private readonly TimelineFormat _format;

    public TimelineContinuation(TimelineFormat format) => _format = format;

    public string FindEnd(TextReader beginning, string end)
    {
        bool isSame = _format switch
        {
            TimelineFormat.Csv => ReadLine(beginning) == CsvTimelineWriter.Header,
            TimelineFormat.L2tCsv => ReadLine(beginning) == L2tCsvTimelineWriter.Header,
            TimelineFormat.Tln => ReadLine(beginning) == TlnTimelineWriter.Header,
            TimelineFormat.BodyFile => IsBodyLine(ReadLine(beginning)),
            TimelineFormat.JsonLines => HasNames(ReadLine(beginning), "TimestampDescription", "EventType"),
            TimelineFormat.Timesketch => HasNames(ReadLine(beginning), "message", "datetime", "timestamp_desc"),
            TimelineFormat.Ecs => HasNames(ReadLine(beginning), "@timestamp", "ecs", "message"),
            TimelineFormat.Zeek => IsZeek(beginning),
            _ => false,
        };
        if (!isSame)
        {
            throw new InvalidDataException($"it does not begin as {_format} with these columns begins.");
        }

        return _format == TimelineFormat.Zeek ? LastLineOf(end, ZeekClose) : "";
    }

    private static bool IsZeek(TextReader beginning)
    {
        string line = ReadLine(beginning);
        bool isLog = line == "#separator \\x09";
        while (line.StartsWith("#", StringComparison.Ordinal) && !line.StartsWith("#fields", StringComparison.Ordinal))
        {
            line = ReadLine(beginning);
        }

        return isLog && line + "\n" + ReadLine(beginning) == ZeekTimelineWriter.Header;
    }

    // Eleven fields, of which the last five are numbers.
    private static bool IsBodyLine(string line)
    {
        string[] fields = line.Split('|');
        return fields.Length == 11 && fields.Skip(6).All(field => field.Length > 0 && field.All(char.IsDigit));
    }

    private static bool HasNames(string line, params string[] names)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && names.All(name => json.RootElement.TryGetProperty(name, out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A log that is being written has no such line yet.
    private static string LastLineOf(string end, string mark)
    {
        int start = end.LastIndexOf('\n', Math.Max(0, end.Length - 2)) + 1;
        return end.Substring(start).StartsWith(mark, StringComparison.Ordinal) ? end.Substring(start) : "";
    }

    private static string ReadLine(TextReader input)
    {
        StringBuilder line = new();
        int character;
        while ((character = input.Read()) >= 0 && character != '\n' && line.Length < MaximumLineLength)
        {
            line.Append((char)character);
        }

        return line.ToString().TrimEnd('\r');
    }
}
