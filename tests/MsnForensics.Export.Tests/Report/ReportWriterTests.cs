using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MsnForensics.Analysis;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Export.Tests.Report;

public sealed class ReportWriterTests
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202Egnp.exe\u0007 \u2028end \uD800!";

    [Fact]
    public void The_head_names_the_case()
    {
        ReportOption option = new()
        {
            Title = "Office", CaseId = "2026-017", Examiner = "J. Doe", Exhibits = ["A-1", "A-2"], Note = "Order 5",
        };
        string head = SampleCase.Write(option, SampleCase.Message(1, "hello")).Split("<main")[0];
        Assert.All(
            ["<title>Office</title>", "2026-017", "J. Doe", "A-1\nA-2", "Order 5", "2008-03-14 20:06:09.312"],
            expected => Assert.Contains(expected, head, StringComparison.Ordinal));
    }

    [Fact]
    public void The_policy_allows_the_one_script_and_style_and_nothing_else()
    {
        string html = SampleCase.Write(SampleCase.Message(1, "hello"));
        string policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;
        string script = Regex.Match(html, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        string style = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(
            $"default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'; img-src data:; "
                + "base-uri 'none'; form-action 'none'",
            policy);
        Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_records_give_the_same_bytes()
    {
        IReadOnlyList<MsnRecord> records = AnalysisRun.Of(FirstLookSample.Packets()).Records;
        Assert.Equal(SampleCase.Write(records), SampleCase.Write(records));
    }

    [Fact]
    public void The_order_in_which_records_come_makes_no_difference()
    {
        IReadOnlyList<MsnRecord> records = AnalysisRun.Of(FirstLookSample.Packets()).Records;
        Assert.Equal(SampleCase.Write(records), SampleCase.Write(records.Reverse()));
    }

    [Fact]
    public void A_record_that_comes_twice_is_shown_once()
    {
        IReadOnlyList<MsnRecord> records = AnalysisRun.Of(FirstLookSample.Packets()).Records;
        Assert.Equal(
            SampleCase.Rows(SampleCase.Write(records)).Count, SampleCase.Rows(SampleCase.Write([.. records, .. records])).Count);
    }

    [Fact]
    public void Every_message_is_there_twice_for_readers_with_and_without_scripts()
    {
        AnalysisRun run = AnalysisRun.Of(FirstLookSample.Packets());
        string html = SampleCase.Write(run.Records);
        string[] expected = run.Messages
            .Where(message => message.Kind is not (MsnMessageKind.PeerToPeer or MsnMessageKind.KeepAlive))
            .Select(message => message.RecordId).Order().ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, SampleCase.Rows(html).Select(row => row[0].GetString()!).Order());
        string withoutScript = html.Split("<noscript>")[1].Split("</noscript>")[0];
        Assert.Equal(
            expected, Regex.Matches(withoutScript, "<li id=\"m-([^\"]+)\"").Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Each_message_leads_to_its_evidence()
    {
        string html = SampleCase.Write(SampleCase.Message(1, "hello"));
        Assert.Contains("<code>frame.number in {101}</code>", html, StringComparison.Ordinal);
        Assert.Contains("stream 3, client to server, 50 bytes from 50 (tcp)", html, StringComparison.Ordinal);
        Assert.Contains("<tr role=\"row\" id=\"e1\">", html, StringComparison.Ordinal);
        Assert.Equal("frame.number in {101}", SampleCase.Rows(html)[0][11][0][3].GetString());
    }

    [Fact]
    public void Markup_of_the_evidence_stays_text_everywhere()
    {
        string html = SampleCase.Write(
            new ReportOption { Title = Hostile, CaseId = Hostile, Note = Hostile }, EveryKind(Hostile));
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(html, "<script>"));
        Assert.Equal(Regex.Count(html, "<script"), Regex.Count(html, "</script"));
    }

    [Fact]
    public void Hidden_characters_are_shown_by_their_numbers()
    {
        string html = SampleCase.Write(new ReportOption { Title = Hostile }, EveryKind(Hostile));
        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\u2028', html);
        Assert.DoesNotContain('\u0007', html);
        Assert.DoesNotContain(html, character => char.IsSurrogate(character));
        Assert.Contains("<span class=\"ctl\">U+202E</span>gnp.exe", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"ctl\">U+D800</span>", html, StringComparison.Ordinal);
        Assert.Contains("[U+202E]gnp.exe", html.Split("</title>")[0], StringComparison.Ordinal);
        Assert.Equal(0, Regex.Count(html, "<text[^>]*>[^<]*<span"));
    }

    [Fact]
    public void All_kinds_of_records_have_their_place()
    {
        string html = SampleCase.Write(EveryKind("x"));
        Assert.All(
            [
                "accounts", "network", "activity", "conversations", "pictures", "transfers", "sign-ins", "sessions",
                "presence", "contacts", "channels", "web-services", "comparisons", "traces", "indicators", "events",
                "connections", "anomalies", "evidence", "reading",
            ],
            id => Assert.Contains($"<section id=\"{id}\"", html, StringComparison.Ordinal));
        string[] targets = Regex.Matches(html, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.All(targets.Distinct(), target => Assert.Contains($" id=\"{target}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_stand_for_one_thing_each()
    {
        string html = SampleCase.Write(EveryKind("x")).Replace("<noscript>", "", StringComparison.Ordinal);
        string[] ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(ids.Distinct().Count(), ids.Length);
    }

    [Fact]
    public void What_a_capture_lacks_and_its_hash_are_told()
    {
        string html = SampleCase.Write(SampleCase.Capture, SampleCase.Message(1, "hello"));
        Assert.Contains("60 bytes of MSN streams are not in the capture.", html, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), html, StringComparison.Ordinal);
        Assert.DoesNotContain("No description of a capture", html, StringComparison.Ordinal);
        Assert.Contains(
            "No description of a capture", SampleCase.Write(SampleCase.Message(1, "hello")), StringComparison.Ordinal);
    }

    [Fact]
    public void Connections_of_others_are_counted_and_not_listed()
    {
        string html = SampleCase.Write(
            new MsnStream { Protocol = "Unknown", RecordIdSource = () => "s1" },
            new MsnStream { Protocol = "Tls", ServiceName = "SignIn", RecordIdSource = () => "s2" });
        Assert.Contains("nothing of the service was found: 1.", html, StringComparison.Ordinal);
        Assert.Contains("id=\"connections-s2\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"connections-s1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_beyond_the_limit_are_counted_and_told()
    {
        ReportOption option = new() { MaximumMessageCount = 2 };
        string html = SampleCase.Write(
            option, Enumerable.Range(1, 5).Select(i => SampleCase.Message(i, "text " + i)), out IReadOnlyList<string> leftOut);
        Assert.Equal(2, SampleCase.Rows(html).Count);
        Assert.Contains("3 messages are beyond the limit of 2", Assert.Single(leftOut), StringComparison.Ordinal);
        Assert.Contains(leftOut[0].Split('(')[0], html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_cut_and_says_so()
    {
        string html = SampleCase.Write(
            new ReportOption { MaximumTextLength = 1000 }, SampleCase.Message(1, new string('y', 5000)));
        Assert.Contains("the first 1,000 of 5,000 characters", html, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('y', 1001), html, StringComparison.Ordinal);
    }

    [Fact]
    public void Local_time_stands_beside_UTC_when_asked_for()
    {
        ReportOption option = new()
        {
            TimeZone = TimeZoneInfo.CreateCustomTimeZone("+01:00", TimeSpan.FromHours(1), "+01:00", "+01:00"),
        };
        string html = SampleCase.Write(option, SampleCase.Message(1, "hello"));
        Assert.Contains("2008-03-14 21:06:09 &#x2B;01:00", html, StringComparison.Ordinal);
        Assert.Equal(60, SampleCase.Rows(html)[0][3][2].GetInt32());
    }

    [Fact]
    public void Pictures_stand_in_the_page_once_and_can_be_left_out()
    {
        MsnMessage ink = Ink();
        string html = SampleCase.Write(ink, SampleCase.Message(2, "hello"));
        Assert.Equal(1, Regex.Count(html, "data:image/png;base64,"));
        Assert.Equal(1, SampleCase.Rows(html)[0][10][0].GetInt32());
        string without = SampleCase.Write(new ReportOption { IncludePicture = false }, ink);
        Assert.DoesNotContain("data:image", without, StringComparison.Ordinal);
        Assert.Contains("Left out by request.", without, StringComparison.Ordinal);
        Assert.Contains(
            "Larger than the limit", SampleCase.Write(new ReportOption { MaximumPictureSize = 10 }, ink), StringComparison.Ordinal);
    }

    [Fact]
    public void Saved_contents_are_matched_by_their_hash_whatever_they_are_called()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "holiday.txt"), SampleCase.Png);
            File.WriteAllText(Path.Combine(folder, "page.png"), "<svg onload='alert(1)'></svg>");
            string sha1 = HexText.Of(Digest.Sha1(SampleCase.Png));
            MsnTransfer transfer = new()
            {
                Timestamp = SampleCase.Start,
                Kind = MsnTransferKind.File,
                From = SampleCase.Alice,
                FileName = "a.png",
                Sha1 = sha1,
                RecordIdSource = () => "transfer",
            };
            MsnMessage message = SampleCase.Message(1, "look (sun)");
            MsnMessage emoticon = new()
            {
                Timestamp = message.Timestamp,
                From = SampleCase.Alice,
                Kind = MsnMessageKind.Text,
                Text = message.Text,
                Emoticons = new MsnList<MsnEmoticon>(
                    [new MsnEmoticon { Shortcut = "(sun)", Object = new MsnObjectInfo { ContentSha1 = sha1 } }]),
                RecordIdSource = () => "emoticon",
            };
            string html = SampleCase.Write(new ReportOption { AttachmentFolder = folder }, transfer, emoticon);
            Assert.Equal(1, Regex.Count(html, "<img src=\"data:image/png;base64,"));
            Assert.DoesNotContain("<svg onload", html, StringComparison.Ordinal);
            Assert.Contains(">Picture 1</a>", html, StringComparison.Ordinal);
            Assert.Equal("(sun)", SampleCase.Rows(html)[0][10][1].GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Evidence_without_a_hash_can_be_hashed()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "evidence");
            MsnAnomaly anomaly = new()
            {
                Code = "X", Path = path, Evidence = new MsnEvidence { Path = path }, RecordIdSource = () => "a",
            };
            string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
            Assert.Contains(hash, SampleCase.Write(new ReportOption { ComputeHash = true }, anomaly), StringComparison.Ordinal);
            Assert.Contains("not computed", SampleCase.Write(anomaly), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Secrets_never_stand_in_the_report()
    {
        MsnAuthentication signIn = new()
        {
            Account = SampleCase.Alice, Secret = "t=wonderland", Password = "rabbithole", RecordIdSource = () => "s",
        };
        string html = SampleCase.Write(signIn);
        Assert.DoesNotContain("wonderland", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rabbithole", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_nothing_is_a_report()
    {
        string html = SampleCase.Write();
        Assert.Contains("No messages are among the records.", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
    }

    private static MsnMessage Ink() => new()
    {
        Timestamp = SampleCase.Start,
        From = SampleCase.Alice,
        To = new MsnList<string>([SampleCase.Bob]),
        Kind = MsnMessageKind.Ink,
        Attachment = new MsnBytes(SampleCase.Png),
        RecordIdSource = () => "ink",
        Evidence = SampleCase.Evidence(0),
    };

    private static string Hash(string content) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static MsnRecord[] EveryKind(string text)
    {
        MsnMessage message = SampleCase.Message(1, text, text, text + "2");
        MsnEvidence evidence = new() { Path = text + ".pcap", FrameNumbers = new MsnList<long>([7]), StreamId = 1 };
        DateTimeOffset time = SampleCase.Start;
        MsnList<string> texts = new([text]);
        return
        [
            message,
            Ink(),
            new MsnCapture { Path = text + ".pcap", Limitation = texts, Comments = texts, Evidence = evidence },
            new MsnAccount
            {
                Account = text, NameHistory = new MsnList<MsnAccountName>([new MsnAccountName(text, time, time)]),
                Clients = texts, IsOwner = true, Evidence = evidence,
            },
            new MsnConversation { ConversationId = "c-" + text, Participants = texts, GroupId = text, Evidence = evidence },
            new MsnTransfer
            {
                Timestamp = time, From = text, To = new MsnList<string>([text + "2"]), FileName = text, Reason = text,
                Evidence = evidence, RecordIdSource = () => "r1",
            },
            new MsnTransferFile { Timestamp = time, FileName = text, Path = text, Evidence = evidence, RecordIdSource = () => "r2" },
            new MsnAuthentication { Timestamp = time, Account = text, Client = text, Evidence = evidence, RecordIdSource = () => "r3" },
            new MsnSession { StartTime = time, Account = text, Participants = texts, Evidence = evidence, RecordIdSource = () => "r4" },
            new MsnPresence
            {
                Timestamp = time, Account = text, Name = text, PersonalMessage = text, Evidence = evidence, RecordIdSource = () => "r5",
            },
            new MsnContact { Account = text, Owner = text, Name = text, Groups = texts, Evidence = evidence, RecordIdSource = () => "r6" },
            new MsnChannel { Timestamp = time, Offerer = text, SubjectName = text, Evidence = evidence, RecordIdSource = () => "r7" },
            new MsnServiceCall { Timestamp = time, Service = text, Fault = text, Evidence = evidence, RecordIdSource = () => "r8" },
            new MsnComparison
            {
                Timestamp = time, From = text, Text = text, OtherText = text, ReferenceObject = message,
                DifferenceObject = new MsnMessage
                {
                    Evidence = new MsnEvidence { Path = text + ".xml", Layer = "file", StreamOffset = 5, Length = 9 },
                },
                RecordIdSource = () => "r9",
            },
            new MsnArtifact { Timestamp = time, Value = text, Path = text, Meaning = text, Evidence = evidence, RecordIdSource = () => "r10" },
            new MsnIndicator { Timestamp = time, Value = text, Detail = text, Evidence = evidence, RecordIdSource = () => "r11" },
            new MsnTimelineEvent { Timestamp = time, Message = text, EventType = text, Evidence = evidence, RecordIdSource = () => "r12" },
            new MsnStream { StartTime = time, ServerName = text, Protocol = "Msnp", Evidence = evidence, RecordIdSource = () => "r13" },
            new MsnAnomaly
            {
                Timestamp = time, Code = text, Detail = text, Severity = AnomalySeverity.Error, Evidence = evidence,
                RecordIdSource = () => "r14",
            },
        ];
    }

    [Fact]
    public void A_folder_of_contents_that_cannot_be_read_is_told_once_and_the_report_is_whole()
    {
        List<string> refused = [];
        string folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        ReportOption option = new() { AttachmentFolder = folder, Refused = (path, _) => refused.Add(path) };
        Assert.EndsWith("</html>", SampleCase.Write(option, SampleCase.Message(0, "hi")).TrimEnd(), StringComparison.Ordinal);
        Assert.Equal([folder], refused);
    }
}
