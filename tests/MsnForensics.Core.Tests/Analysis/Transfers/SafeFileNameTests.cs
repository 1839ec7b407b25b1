using System;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Analysis.Transfers;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

/// <summary>Hostile names (reference: section 9.7).</summary>
public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("report.txt", "report.txt")]
    [InlineData("notes ünïcode 日本.txt", "notes ünïcode 日本.txt")]
    [InlineData("🎉.png", "🎉.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\boot.ini", "boot.ini")]
    [InlineData("C:\\Windows\\system32\\calc.exe", "calc.exe")]
    [InlineData("C:evil.exe", "C_evil.exe")]
    [InlineData("\\\\server\\share\\x.txt", "x.txt")]
    [InlineData("/dev/null", "null")]
    [InlineData("a.txt:hidden.exe", "a.txt_hidden.exe")]
    [InlineData("a.txt::$DATA", "a.txt__$DATA")]
    [InlineData("CON", "_CON")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("Aux .jpg", "_Aux .jpg")]
    [InlineData("COM1.log.txt", "_COM1.log.txt")]
    [InlineData("LPT³", "_LPT³")]
    [InlineData("CONSOLE.txt", "CONSOLE.txt")]
    [InlineData("nul", "_nul")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("a\u200B\u2066\uFEFFb.txt", "ab.txt")]
    [InlineData("a\0.txt\0.exe", "a.txt.exe")]
    [InlineData("a\r\nb\tc\u001b[31m.txt", "abc[31m.txt")]
    [InlineData("a\u00A0b\u3000c.txt", "a b c.txt")]
    [InlineData("\u3164\u2800.exe", "_.exe")]
    [InlineData("what?<is>|this*\".txt", "what__is__this__.txt")]
    [InlineData("name. . .", "name")]
    [InlineData("  name ", "name")]
    [InlineData(".bashrc", "_.bashrc")]
    [InlineData("..", "fallback")]
    [InlineData("/", "fallback")]
    [InlineData("a/", "fallback")]
    [InlineData("\u202E\0", "fallback")]
    [InlineData("", "fallback")]
    [InlineData(null, "fallback")]
    public void Names_are_made_safe(string? name, string expected) =>
        Assert.Equal(expected, SafeFileName.Of(name, "fallback"));

    [Fact]
    public void Halves_of_a_character_are_dropped() =>
        Assert.Equal("ab.txt", SafeFileName.Of("a\uD83Cb\uDF89.txt", "fallback"));

    [Theory]
    [InlineData('a', 1)]
    [InlineData('日', 3)]
    public void Long_names_are_cut_before_the_extension(char letter, int byteCount)
    {
        string name = SafeFileName.Of(new string(letter, 10_000) + ".jpeg", "fallback");
        Assert.EndsWith(".jpeg", name, StringComparison.Ordinal);
        Assert.Equal(Math.Min(150, 5 + (195 / byteCount)), name.Length);
    }

    [Fact]
    public void A_pair_is_not_cut_in_half()
    {
        string name = SafeFileName.Of(string.Concat(Enumerable.Repeat("🎉", 5000)), "fallback");
        Assert.Equal(0, name.Length % 2);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
    }

    [Fact]
    public void A_very_long_extension_is_none() =>
        Assert.Equal(150, SafeFileName.Of("a." + new string('x', 10_000), "fallback").Length);

    [Fact]
    public void Any_name_is_safe_on_both_systems()
    {
        Gen<char> letters = Gen.OneOf(Gen.Char, AnyOf.Items("../\\:*?\"<>| .CONaux\u202E\u200B\0\r\n日\uD83C\uDF89".ToArray()));
        letters.Array[0, 300].Sample(characters =>
        {
            string name = SafeFileName.Of(new string(characters), "fallback");
            Assert.NotEqual("", name);
            Assert.Equal(name, Path.GetFileName(name));
            Assert.Equal(name, name.Trim(' ').TrimEnd('.'));
            Assert.DoesNotContain(name, letter => "<>:\"/\\|?*".Contains(letter));
            Assert.DoesNotContain(name, letter => char.IsControl(letter));
            Assert.True(Encoding.UTF8.GetByteCount(name) <= 204 && name.Length <= 151, name);
            Assert.Equal(name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
            Assert.Equal(name, SafeFileName.Of(name, "fallback"));
        });
    }

    [Theory]
    [InlineData("a.txt", "a (2).txt")]
    [InlineData("a", "a (2)")]
    [InlineData("a.tar.gz", "a.tar (2).gz")]
    public void A_number_goes_before_the_extension(string name, string expected) =>
        Assert.Equal(expected, SafeFileName.Insert(name, " (2)"));
}
