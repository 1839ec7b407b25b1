using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class ContentTypeValueTests
{
    [Theory]
    [InlineData("text/plain; charset=UTF-8", "text/plain", "UTF-8")]
    [InlineData("Text/Plain;charset=utf-8", "text/plain", "utf-8")]
    [InlineData("text/plain; CHARSET=\"UTF-8\"", "text/plain", "UTF-8")]
    [InlineData("text/plain; format=flowed; charset=big5", "text/plain", "big5")]
    [InlineData("application/x-msnmsgrp2p", "application/x-msnmsgrp2p", null)]
    [InlineData("text/plain;", "text/plain", null)]
    [InlineData("", "", null)]
    public void Media_type_and_charset_are_read(string value, string mediaType, string? charset) =>
        Assert.Equal(new ContentTypeValue(mediaType, charset), ContentTypeValue.Parse(value));
}
