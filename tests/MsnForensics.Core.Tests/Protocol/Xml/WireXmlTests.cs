using System;
using System.Linq;
using System.Text;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Core.Tests.Protocol.Xml;

public sealed class WireXmlTests
{
    [Fact]
    public void Names_lose_their_prefix_and_their_case()
    {
        WireElement root = Read("<soap:Envelope xmlns:soap='urn:x'><s:Body><A b='1'>t</A></s:Body></soap:Envelope>").Root!;
        Assert.Equal("Envelope", root.Name);
        Assert.Equal("t", root.ValueOf("body/a"));
        Assert.Equal("1", root.Find("Body/A")!.Attribute("B"));
    }

    [Fact]
    public void Entities_are_decoded_and_pieces_joined()
    {
        WireElement root = Read("<Data><PSM>a &amp; b&#x5C;0<![CDATA[<c>]]></PSM></Data>").Root!;
        Assert.Equal("a & b\\0<c>", root.ValueOf("PSM"));
    }

    [Fact]
    public void Several_roots_are_all_read() =>
        Assert.Equal(["a", "b"], Read("<a/><b>x</b>").Roots.Select(root => root.Name));

    [Fact]
    public void A_lone_ampersand_is_text() => Assert.Equal("R&B & more", Read("<PSM>R&B & more</PSM>").Root!.Text);

    [Fact]
    public void Damage_keeps_what_stands_in_front_of_it()
    {
        WireXml document = Read("<a><b>1</b><c>2");
        Assert.False(document.IsWellFormed);
        Assert.Equal("1", document.Root!.ValueOf("b"));
        Assert.Equal("2", document.Root!.ValueOf("c"));
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        WireXml document = Read("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>");
        Assert.False(document.IsWellFormed);
        Assert.Empty(document.Roots);
    }

    [Fact]
    public void A_wrong_encoding_declaration_does_no_harm() =>
        Assert.Equal("é", Read("<?xml version=\"1.0\" encoding=\"utf-16\"?><a>é</a>").Root!.Text);

    [Fact]
    public void Depth_and_number_are_bounded()
    {
        MsnParserOption limits = new() { MaximumXmlDepth = 4, MaximumXmlElementCount = 10 };
        WireXml deep = WireXml.Read(string.Concat(Enumerable.Repeat("<a>", 100)), limits);
        Assert.True(deep.IsLimited);
        Assert.Equal(3, deep.Root!.Descendants("a").Count());
        WireXml wide = WireXml.Read("<a>" + string.Concat(Enumerable.Repeat("<b/>", 100)) + "</a>", limits);
        Assert.True(wide.IsLimited);
        Assert.Equal(9, wide.Root!.Children.Count);
    }

    [Fact]
    public void Any_cut_gives_a_result()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("<Data a='é'><PSM>a &amp; b</PSM><x><![CDATA[q]]></x><!-- c --></Data>");
        for (int length = 0; length <= bytes.Length; length++)
        {
            Assert.NotNull(WireXml.Read(bytes.AsSpan(0, length), MsnParserOption.Default).Roots);
        }
    }

    private static WireXml Read(string text) => WireXml.Read(text, MsnParserOption.Default);
}
