using System;
using CsCheck;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class MsnObjectTests
{
    /// <summary>The published vector of the reference.</summary>
    private const string Published =
        "<msnobj Creator=\"buddy1@hotmail.com\" Size=\"24539\" Type=\"3\" Location=\"TFR2C.tmp\" Friendly=\"AAA=\" "
        + "SHA1D=\"trC8SlFx2sWQxZMIBAWSEnXc8oQ=\" SHA1C=\"U32o6bosZzluJq82eAtMpx5dIEI=\"/>";

    private const string Wink =
        "<msnobj Creator=\"bob@example.org\" Size=\"95742\" Type=\"8\" Location=\"TFR1B4.tmp\" "
        + "Friendly=\"SABlAGwAbABvAAAA\" SHA1D=\"w0mcJylzCn+AfvuGdqkty2+KP48=\" SHA1C=\"9ShsmW+IRd/KdU7+qp5pwwmDaes=\"/>";

    [Fact]
    public void Published_object_is_read()
    {
        MsnObject item = MsnObject.Parse(Published)!;
        Assert.Equal(("buddy1@hotmail.com", "TFR2C.tmp", "AAA="), (item["Creator"], item["location"], item["Friendly"]));
        Assert.Equal((24539L, "DisplayPicture", ""), (item.Size, item.TypeName, item.FriendlyName));
        Assert.Equal("b6b0bc4a5171dac590c593080405921275dcf284", item.ContentSha1);
        Assert.True(item.IsConsistent);
    }

    [Fact]
    public void Computed_object_is_read()
    {
        MsnObject item = MsnObject.Parse(Wink)!;
        Assert.Equal((95742L, "Wink", "Hello"), (item.Size, item.TypeName, item.FriendlyName));
        Assert.Equal("c3499c2729730a7f807efb8676a92dcb6f8a3f8f", item.ContentSha1);
        Assert.True(item.IsConsistent);
    }

    [Theory]
    [InlineData("QgBlAGEAYwBoAAAA", "Beach")]
    [InlineData("QgBlAGEAYwBoAA==", "Beach")]
    [InlineData("AAA=", "")]
    public void Friendly_name_is_decoded(string encoded, string expected) => Assert.Equal(
        expected, MsnObject.Parse($"<msnobj Creator=\"a@example.org\" Type=\"5\" Friendly=\"{encoded}\"/>")!.FriendlyName);

    [Fact]
    public void Every_encoding_gives_the_same_object()
    {
        string percent = Uri.EscapeDataString(Wink);
        string entities = Wink.Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&#x22;", StringComparison.Ordinal);
        string lower = percent.Replace("%3C", "%3c", StringComparison.Ordinal);
        string lax = "%3C" + Wink[1..].Replace(" ", "%20", StringComparison.Ordinal);
        foreach (string raw in new[] { percent, entities, lower, lax, Uri.EscapeDataString(entities), " " + Wink })
        {
            MsnObject item = MsnObject.Parse(raw)!;
            Assert.Equal(raw, item.Raw);
            Assert.Equal(MsnObject.Parse(Wink)!.Attributes, item.Attributes);
            Assert.True(item.IsConsistent);
        }
    }

    [Fact]
    public void Order_case_quotes_and_line_breaks_do_not_matter()
    {
        MsnObject item = MsnObject.Parse(
            "<msnobj sha1c='9ShsmW+IRd/KdU7+qp5pwwmDaes='\r\nsha1d='w0mcJylzCn+AfvuGdqkty2+KP48=' TYPE='8' "
            + "friendly='SABlAGwAbABvAAAA' location='TFR1B4.tmp' size='95742' creator='bob@example.org' />")!;
        Assert.True(item.IsConsistent);
    }

    [Fact]
    public void An_edited_object_does_not_fit()
    {
        Assert.False(MsnObject.Parse(Wink.Replace("bob@", "rob@", StringComparison.Ordinal))!.IsConsistent);
        Assert.Null(MsnObject.Parse("<msnobj Creator=\"bob@example.org\" Type=\"3\"/>")!.IsConsistent);
        Assert.Null(MsnObject.Parse("<msnobj SHA1C=\"\"/>")!.IsConsistent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData(" 0 ")]
    [InlineData("%3Cmsnobj%2F%3E")]
    public void Nothing_is_no_object(string text) => Assert.Null(MsnObject.Parse(text));

    [Theory]
    [InlineData("%3Cmsnobj%20Creator%3D%22bob%40example.org%22%20Size%3D%2212%22%20SHA1D%3D%22trC8", "bob@example.org", 12)]
    [InlineData("<msnobj Creator=\"bob@example.org\" Size=\"12\" Size=\"13\"/>", "bob@example.org", 12)]
    [InlineData("garbage", null, null)]
    [InlineData("%zz", null, null)]
    [InlineData("<", null, null)]
    [InlineData("<msnobj >reator=\"bob@example.org\" Size=\"12\"/>", null, null)]
    public void Damage_keeps_what_stands_in_front_of_it(string text, string? creator, int? size)
    {
        MsnObject item = MsnObject.Parse(text)!;
        Assert.Equal(text, item.Raw);
        Assert.Equal((creator, (long?)size), (item["Creator"], item.Size));
        Assert.Null(item["SHA1D"]);
    }

    [Theory]
    [InlineData("Type='17'", "17")]
    [InlineData("Type='16'", "Scene")]
    [InlineData("Type='14'", "SignatureSound")]
    [InlineData("Type='x'", "x")]
    [InlineData("Size='1'", null)]
    public void Types_have_names_and_unknown_ones_stay(string attribute, string? expected) =>
        Assert.Equal(expected, MsnObject.Parse("<msnobj " + attribute + "/>")!.TypeName);

    [Theory]
    [InlineData("Friendly='SABpAA=='", "Hi")]
    [InlineData("Friendly='SABpAAA='", "Hi")]
    [InlineData("Friendly='not base64!'", null)]
    [InlineData("Friendly=''", "")]
    [InlineData("Size='-1' SHA1D='AAA='", null)]
    public void Odd_values_stay_readable(string attributes, string? friendly)
    {
        MsnObject item = MsnObject.Parse("<msnobj " + attributes + "/>")!;
        Assert.Equal(friendly, item.FriendlyName);
        Assert.Equal((null, null), (item.Size, item.ContentSha1));
    }

    [Fact]
    public void Any_cut_and_any_flip_give_a_result()
    {
        for (int length = 1; length <= Published.Length; length++)
        {
            Assert.Equal(Published[..length], MsnObject.Parse(Published[..length])?.Raw);
        }

        Gen.Int["<msnobj ".Length, Published.Length - 1].Select(Gen.Char).Sample((at, value) =>
            MsnObject.Parse(Published[..at] + value + Published[(at + 1)..]) is { Attributes.Count: < 20 });
    }
}
