using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(ManifestsRun.Name)]
public sealed class NewMsnManifestCommandTests(ManifestsRun run)
{
    [Theory]
    [InlineData("same", "True")]
    [InlineData("type", "MsnForensics.MsnManifest")]
    [InlineData("inputs", "chat.pcap True True")]
    [InlineData("outputs", "case/timeline.csv 2")]
    [InlineData("messages", "6")]
    [InlineData("examiner", "J. Doe")]
    [InlineData("offset", "-37.4")]
    [InlineData("tool", "0.1.0|64|True")]
    [InlineData("parameters", "Key=(secret)|Path=chat.pcap")]
    [InlineData("json", "msn-run/1|2024-017|-37.4")]
    [InlineData("hashdeep", "%%%% HASHDEEP-1.0|%%%% size,md5,sha1,sha256,filename")]
    [InlineData("listed", "chat.pcap|case/timeline.csv|one.json|one.hashdeep")]
    [InlineData("ownHash", "True")]
    [InlineData("once", "")]
    public void A_manifest_holds_what_was_read_and_written(string name, string expected) =>
        Assert.Equal(expected, run.Get(name));

    [Fact]
    public void A_secret_option_is_never_written() => Assert.Equal("False", run.Get("secret"));

    [Theory]
    [InlineData("noClobber", "OutputExists:ResourceExists")]
    [InlineData("evidence", "OutputIsEvidence:InvalidOperation")]
    [InlineData("evidenceIntact", "True")]
    [InlineData("missing", "PathNotFound:ObjectNotFound")]
    public void A_bad_request_is_refused(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Theory]
    [InlineData("unsureErrors", "cedar.pcap CaptureUnreadable|amber.pcap PathNotFound")]
    [InlineData("unsureInputs", "unsure/amber.pcap 0|unsure/daisy.pcap 64")]
    [InlineData(
        "unsureWarnings",
        "unsure/cedar.pcap could not be read and is not listed.|unsure/amber.pcap could not be read any more after the work.")]
    [InlineData("unsureDetailed", "Missing unsure/amber.pcap|Unchanged unsure/daisy.pcap|Added unsure/cedar.pcap")]
    [InlineData("unsureNamed", "unsure/daisy.pcap")]
    public void A_file_that_cannot_be_read_is_named_and_the_others_are_listed(string name, string expected) =>
        Assert.Equal(expected, run.Get(name));

    [Fact]
    public void WhatIf_writes_nothing() => Assert.EndsWith("False", run.Get("whatIf"));
}
