using System;
using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Protocol.Mail;

namespace MsnForensics.Core.Tests.Protocol.Mail;

public sealed class OimHeadersTests
{
    [Fact]
    public void Headers_of_an_offline_message()
    {
        OimHeaders headers = Read(
            ("X-OIM-originatingSource", "198.51.100.23"),
            ("X-OIMProxy", "MSNMSGR"),
            ("x-oim-run-id", "{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}"),
            ("X-OIM-Sequence-Num", " 3 "),
            ("X-OriginalArrivalTime", "17 Feb 2008 20:11:03.0843 (UTC) FILETIME=[3873C270:01C871A1]"));
        Assert.Equal(("198.51.100.23", "MSNMSGR", 3), (headers.OriginatingSource, headers.Proxy, headers.SequenceNumber));
        Assert.Equal("{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}", headers.RunId);
        Assert.StartsWith(
            "2008-02-17T20:", headers.ArrivalTime!.Value.ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, headers.ArrivalTime.Value.Offset);
    }

    [Fact]
    public void A_file_time_is_low_and_high_word() => Assert.Equal(
        DateTime.FromFileTimeUtc(0x01C871A13873C270),
        Read(("X-OriginalArrivalTime", "filetime=[3873c270:01c871a1]")).ArrivalTime!.Value.UtcDateTime);

    [Theory]
    [InlineData("")]
    [InlineData("17 Feb 2008 20:11:03.0843 (UTC)")]
    [InlineData("FILETIME=[3873C270:01C871A1")]
    [InlineData("FILETIME=[3873C270-01C871A1]")]
    [InlineData("FILETIME=[3873C27:001C871A1]")]
    [InlineData("FILETIME=[xxxxxxxx:01C871A1]")]
    [InlineData("FILETIME=[00000000:7FFFFFFF]")]
    [InlineData("FILETIME=[00000000:FFFFFFFF]")]
    public void What_is_no_file_time_is_none(string value) =>
        Assert.Null(Read(("X-OriginalArrivalTime", value)).ArrivalTime);

    [Fact]
    public void What_is_absent_is_null()
    {
        OimHeaders headers = Read(("X-OIM-Sequence-Num", "-1"), ("X-OIMProxy", ""));
        Assert.Equal((null, null, null), (headers.OriginatingSource, headers.Proxy, headers.RunId));
        Assert.Null(headers.SequenceNumber);
        Assert.Null(headers.ArrivalTime);
    }

    private static OimHeaders Read(params (string Name, string Value)[] headers) =>
        new(Array.ConvertAll(headers, header => new KeyValuePair<string, string>(header.Name, header.Value)));
}
