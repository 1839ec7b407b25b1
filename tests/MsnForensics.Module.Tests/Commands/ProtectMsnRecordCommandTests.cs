using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RedactionRun.Name)]
public sealed class ProtectMsnRecordCommandTests(RedactionRun run)
{
    // Who and what stands in the samples.
    private static readonly string[] Identities =
    [
        "alice@example.com", "bob@example.com", "carol@example.com", "alice", "bob@", "Bob\u001B B", "192.0.2.", "198.51.100.",
        "report?", "report.bin", "chat.pcap", "signin.pcap", "wonder1and", "7f919fab309532df353c901430df36fa",
        "1056015481.11897", "122223611",
    ];

    private static readonly string[] Contents = ["message 1", "hello", "γειά", "back "];

    [Theory]
    [InlineData("sameAgain", "True")]
    [InlineData("otherKey", "False")]
    [InlineData("noKey", "False")]
    [InlineData("groups", "2")]
    [InlineData("text", "message 1")]
    [InlineData("content", "[redacted: 9 characters]")]
    [InlineData("joined", "True")]
    [InlineData("removed", "user@redacted.invalid")]
    [InlineData("known", "True")]
    [InlineData("kinds", "True")]
    [InlineData("filled", "0")]
    [InlineData("same", "True")]
    public void Pseudonyms_are_consistent(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Fact]
    public void A_pseudonym_is_an_address_of_nobody() =>
        Assert.Matches("^user-[0-9a-f]{12}@redacted\\.invalid$", run.Get("from"));

    [Fact]
    public void Secrets_are_taken_out_at_the_first_level() =>
        Assert.Equal("alice@example.com ***|alice@example.com ***", run.Get("secret"));

    [Theory]
    [InlineData("shortKey", "RedactionKeyTooShort:InvalidArgument")]
    [InlineData("noFile", "RedactionKeyUnreadable:OpenError")]
    [InlineData("keyWithoutLevel", "RedactionKeyUnreadable:OpenError")]
    public void A_bad_key_is_refused(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Fact]
    public void No_output_holds_an_identity_in_any_form()
    {
        List<string> found = [];
        foreach (string file in Directory.GetFiles(Path.Combine(run.Folder, "out")))
        {
            string text = Encoding.Latin1.GetString(File.ReadAllBytes(file));
            bool isContent = Path.GetFileName(file).StartsWith("Content", StringComparison.Ordinal);
            found.AddRange(
                from word in isContent ? Identities.Concat(Contents) : Identities
                from form in FormsOf(word)
                where text.Contains(form, StringComparison.OrdinalIgnoreCase)
                select $"{Path.GetFileName(file)}: {form} of {word}");
        }

        Assert.True(found.Count == 0, string.Join("\n", found.Take(40)));
    }

    // As bytes stand in files: UTF-8, UTF-16, hexadecimal, percent signs, base64 at each of its three places.
    private static IEnumerable<string> FormsOf(string word)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(word);
        byte[] utf16 = Encoding.Unicode.GetBytes(word);
        yield return Encoding.Latin1.GetString(utf8);
        yield return Encoding.Latin1.GetString(utf16);
        yield return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Uri.EscapeDataString(word)));
        yield return Convert.ToHexString(utf8);
        yield return Convert.ToHexString(utf16);
        foreach (byte[] bytes in new[] { utf8, utf16 })
        {
            for (int shift = 0; shift < 3; shift++)
            {
                byte[] cut = bytes[Math.Min(bytes.Length, (3 - shift) % 3)..];
                string code = Convert.ToBase64String(cut[..(cut.Length / 3 * 3)]);
                if (code.Length >= 8)
                {
                    yield return code;
                }
            }
        }
    }
}
