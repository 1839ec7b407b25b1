using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

public sealed class ListDocumentTests
{
    [Fact]
    public void Upload_names_addresses_lists_and_networks()
    {
        ListDocument document = ListDocument.Read(
            SampleTranscripts.SignInMsnp18.Steps.First(step => step.Verb == "ADL").Payload, MsnParserOption.Default);
        Assert.True(document is { IsDocument: true, IsWhole: true, IsInitial: true });
        Assert.Equal(
            ["bob@example.org 3 1", "carol@example.org 4 1", "erin@yahoo.example 3 32"],
            document.Entries.Select(entry => $"{entry.Address} {(int)entry.Lists} {entry.Network}"));
    }

    [Fact]
    public void Telephones_circles_and_names_are_read()
    {
        ListDocument document = Read(
            "<ml><d n='Live.com'><c n='00000000-0000-0000-0009-000000000123' l='3' t='9'/></d>"
            + "<t><c n='tel:+15550100' l='3'/><c n='+15550101' l='1'/></t>"
            + "<d n='example.org'><c n='frank' t='1' l='8' f='Frank &amp; F'/></d><c n='x@example.org'/></ml>");
        Assert.False(document.IsInitial);
        Assert.Equal(
            [
                "00000000-0000-0000-0009-000000000123@live.com 9 ",
                "tel:+15550100 4 ",
                "tel:+15550101 4 ",
                "frank@example.org 1 Frank & F",
                "x@example.org  ",
            ],
            document.Entries.Select(entry => $"{entry.Address} {entry.Network} {entry.Name}"));
    }

    [Fact]
    public void Lists_of_services_are_joined()
    {
        ListDocumentEntry entry = Read(
            "<ml><d n='example.org'><c n='bob' t='1'><s l='3' n='IM'/><s l='5' n='PE'/></c></d></ml>").Entries[0];
        Assert.Equal(ListMask.Forward | ListMask.Allow | ListMask.Block, entry.Lists);
        Assert.Equal(
            [new("IM", ListMask.Forward | ListMask.Allow), new ListDocumentService("PE", ListMask.Forward | ListMask.Block)],
            entry.Services);
    }

    [Theory]
    [InlineData("This contact cannot be added.")]
    [InlineData("")]
    [InlineData("<Policies/>")]
    public void Other_payloads_are_no_document(string payload) => Assert.False(Read(payload).IsDocument);

    [Fact]
    public void Cut_keeps_what_stands_in_front()
    {
        ListDocument document = Read("<ml l='1'><d n='example.org'><c n='bob' l='3' t='1'/><c n='car");
        Assert.False(document.IsWhole);
        Assert.Equal("bob@example.org", Assert.Single(document.Entries).Address);
    }

    [Fact]
    public void Limit_marks_the_document()
    {
        string many = "<ml><d n='x'>" + string.Concat(Enumerable.Repeat("<c n='a'/>", 50)) + "</d></ml>";
        ListDocument document = ListDocument.Read(
            Encoding.UTF8.GetBytes(many), new MsnParserOption { MaximumXmlElementCount = 10 });
        Assert.False(document.IsWhole);
        Assert.Equal(8, document.Entries.Count);
    }

    [Fact]
    public void Any_cut_and_any_flip_give_a_document()
    {
        byte[] bytes = SampleTranscripts.SignInMsnp18.Steps.First(step => step.Verb == "ADL").Payload!;
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.False(ListDocument.Read(bytes.AsSpan(0, length), MsnParserOption.Default) is { IsDocument: true, IsWhole: true });
        }

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample(flip =>
        {
            byte[] changed = (byte[])bytes.Clone();
            changed[flip.Item1] = flip.Item2;
            ListDocument.Read(changed, MsnParserOption.Default);
        });
    }

    private static ListDocument Read(string text) =>
        ListDocument.Read(Encoding.UTF8.GetBytes(text), MsnParserOption.Default);
}
