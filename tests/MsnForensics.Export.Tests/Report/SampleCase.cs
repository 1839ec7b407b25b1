using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests.Report;

/// <summary>Records of an invented case, and the report on them.</summary>
internal static class SampleCase
{
    public const string Alice = "alice@example.org";
    public const string Bob = "bob@example.org";
    public const string Carol = "carol@example.org";

    /// <summary>A picture of one black pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static DateTimeOffset Start { get; } = new(2008, 3, 14, 20, 5, 9, 312, TimeSpan.Zero);

    public static MsnMessage Message(
        int number, string? text, string from = Alice, string to = Bob, MsnMessageKind kind = MsnMessageKind.Text) =>
        new()
        {
            Timestamp = Start.AddMinutes(number),
            From = from,
            FromName = from.Split('@')[0],
            To = new MsnList<string>([to]),
            Kind = kind,
            Text = text,
            Direction = from == Alice ? MsnDirection.Sent : MsnDirection.Received,
            ConversationId = "c-" + (from == Alice ? to : from),
            RecordIdSource = () => Id(number),
            Evidence = Evidence(number),
        };

    public static MsnEvidence Evidence(int number) => new()
    {
        Path = "office.pcap",
        FrameNumbers = new MsnList<long>([number + 100]),
        StreamId = 3,
        StreamDirection = MsnStreamDirection.ClientToServer,
        StreamOffset = number * 50,
        Length = 50,
    };

    public static string Id(int number) => "id" + number.ToString(CultureInfo.InvariantCulture);

    public static MsnCapture Capture { get; } = new()
    {
        Path = "office.pcap",
        Format = "pcap",
        Length = 4096,
        Sha256 = new string('a', 64),
        StartTime = Start,
        EndTime = Start.AddHours(1),
        FrameCount = 900,
        Limitation = new MsnList<string>(["60 bytes of MSN streams are not in the capture."]),
        Evidence = new MsnEvidence { Path = "office.pcap" },
        RecordIdSource = () => "capture",
    };

    public static string Write(params IEnumerable<MsnRecord> records) => Write(new ReportOption(), records);

    public static string Write(ReportOption option, params IEnumerable<MsnRecord> records) =>
        Write(option, records, out _);

    public static string Write(ReportOption option, IEnumerable<MsnRecord> records, out IReadOnlyList<string> leftOut)
    {
        StringWriter output = new();
        using IReportWriter writer = new MsnForensics.Export.Report.ReportWriterFactory().Create(option);
        foreach (MsnRecord record in records)
        {
            writer.Write(record);
        }

        leftOut = writer.Finish(output);
        return output.ToString();
    }

    /// <summary>The rows that the page gives its script.</summary>
    public static IReadOnlyList<JsonElement> Rows(string html) => Regex
        .Matches(html, "<script type=\"application/json\" class=\"messages\">(.*?)</script>", RegexOptions.Singleline)
        .SelectMany(match => JsonDocument.Parse(match.Groups[1].Value).RootElement.EnumerateArray())
        .ToArray();
}
