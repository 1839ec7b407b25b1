using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Core.Tests.Architecture;

namespace MsnForensics.Core.Tests.Analysis.Redaction;

public sealed class RecordRedactorTests
{
    private static readonly byte[] Key = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();

    public static TheoryData<string, RedactionLevel, int> EveryRecord()
    {
        TheoryData<string, RedactionLevel, int> data = [];
        foreach (Type type in RecordShape.AllTypes().Where(type => typeof(MsnRecord).IsAssignableFrom(type)))
        {
            for (int seed = 1; seed <= 3; seed++)
            {
                data.Add(type.FullName!, RedactionLevel.Identities, seed);
                data.Add(type.FullName!, RedactionLevel.Content, seed);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryRecord))]
    public void Nothing_of_an_identity_is_left_in_any_form(string name, RedactionLevel level, int seed)
    {
        RecordWords words = new(seed);
        MsnRecord record = (MsnRecord)words.Create(typeof(MsnRecord).Assembly.GetType(name)!);
        string text = RecordWords.TextOf(Redact(record, level));
        IEnumerable<string> hidden = level == RedactionLevel.Content ? words.Identities.Concat(words.Contents) : words.Identities;
        Findings.AssertNone(hidden.Where(item => RecordWords.FormsOf(item)
            .Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public void The_same_key_gives_the_same_pseudonyms_and_another_key_others()
    {
        MsnMessage first = Redact(Message("alice@example.com"));
        MsnMessage again = Redact(Message("ALICE@example.com"));
        MsnMessage other = new RecordRedactor(new() { Key = new byte[32] }).Redact(Message("alice@example.com")) as MsnMessage ?? new();
        Assert.Equal(first.From, again.From);
        Assert.NotEqual(first.From, other.From);
        Assert.Matches("^user-[0-9a-f]{12}@redacted\\.invalid$", first.From);
    }

    [Fact]
    public void Records_still_join_and_group()
    {
        using RecordRedactor redactor = new(new() { Key = Key, Level = RedactionLevel.Identities });
        MsnSession session = (MsnSession)redactor.Redact(new MsnSession
        {
            SessionId = "0123456789abcdef", Account = "alice@example.com", ClientEndpoint = "10.1.2.3:4000",
        });
        MsnMessage message = (MsnMessage)redactor.Redact(Message("alice@example.com", "0123456789abcdef"));
        Assert.Equal(session.SessionId, message.SessionId);
        Assert.Matches("^[0-9a-f]{16}$", session.SessionId);
        Assert.Equal(session.Account, message.From);
        Assert.StartsWith("10.", session.ClientEndpoint);
        Assert.EndsWith(":4000", session.ClientEndpoint);
        Assert.True(IPEndPoint.TryParse(session.ClientEndpoint, out _));
    }

    [Fact]
    public void Names_are_found_in_texts_of_later_records()
    {
        using RecordRedactor redactor = new(new() { Key = Key, Level = RedactionLevel.Identities });
        redactor.Learn(new MsnPresence { Account = "bob@example.com", Name = "Bob the Builder" });
        string text = ((MsnMessage)redactor.Redact(new MsnMessage { Kind = MsnMessageKind.Text, Text = "ask bob the builder, or bobby" })).Text!;
        Assert.Matches("^ask name-[0-9a-f]{12}, or bobby$", text);
    }

    [Fact]
    public void Content_says_only_how_much_was_written() => Assert.Equal(
        "[redacted: 5 characters]", Redact(new MsnMessage { Text = "hello" }).Text);

    [Fact]
    public void Secrets_go_at_every_level_and_nothing_else_at_the_first()
    {
        MsnAuthentication signIn = new() { Account = "alice@example.com", Secret = "t=ticket", Password = "wonder1and" };
        MsnCommand command = new()
        {
            Name = "USR", TransactionId = 4, Arguments = new(["MD5", "S", "7f919fab309532df353c901430df36fa"]),
        };
        MsnAuthentication redacted = (MsnAuthentication)Redact(signIn, RedactionLevel.Secrets);
        Assert.Equal(("***", "***", "alice@example.com"), (redacted.Secret, redacted.Password, redacted.Account));
        Assert.Equal(["MD5", "S", "***"], ((MsnCommand)Redact(command, RedactionLevel.Secrets)).Arguments);
        Assert.Equal("hello", ((MsnMessage)Redact(new MsnMessage { Text = "hello" }, RedactionLevel.Secrets)).Text);
    }

    [Fact]
    public void Numbers_and_times_stay()
    {
        MsnTransfer transfer = (MsnTransfer)Redact(
            new MsnTransfer { DeclaredSize = 7, StartTime = DateTimeOffset.UnixEpoch, MissingRanges = new([new(3, 4)]) },
            RedactionLevel.Content);
        Assert.Equal(7, transfer.DeclaredSize);
        Assert.Equal(DateTimeOffset.UnixEpoch, transfer.StartTime);
        Assert.Equal("3-6", transfer.MissingRanges.ToString());
    }

    [Fact]
    public void Removal_leaves_no_pseudonyms_of_people()
    {
        using RecordRedactor redactor = new(new() { Key = Key, Remove = true });
        MsnMessage message = (MsnMessage)redactor.Redact(new MsnMessage { From = "alice@example.com", FromName = "Alice" });
        Assert.Equal(("user@redacted.invalid", "[redacted]"), (message.From, message.FromName));
    }

    [Fact]
    public void A_short_key_is_refused() =>
        Assert.Throws<ArgumentException>(() => new RecordRedactor(new() { Key = new byte[15] }));

    private static MsnMessage Message(string from, string? session = null) => new() { From = from, SessionId = session };

    private static MsnMessage Redact(MsnMessage message) => (MsnMessage)Redact(message, RedactionLevel.Content);

    private static MsnRecord Redact(MsnRecord record, RedactionLevel level)
    {
        using RecordRedactor redactor = new(new() { Key = Key, Level = level });
        return redactor.Redact(record);
    }
}
