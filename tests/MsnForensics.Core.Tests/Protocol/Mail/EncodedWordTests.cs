using CsCheck;
using MsnForensics.Protocol.Mail;

namespace MsnForensics.Core.Tests.Protocol.Mail;

public sealed class EncodedWordTests
{
    [Theory]
    [InlineData("=?utf-8?B?Qm9i?=", "Bob")]
    [InlineData("=?UTF-8?b?Qm9i?= B", "Bob B")]
    [InlineData("Dr =?iso-8859-1?Q?M=FCller_X?= (away)", "Dr M\u00FCller X (away)")]
    [InlineData("=?us-ascii*en?q?a_b=3d?=", "a b=")]
    [InlineData("=?windows-1251?B?z/Do4uXy?=", "\u041F\u0440\u0438\u0432\u0435\u0442")]
    [InlineData("=?utf-8?Q?=E5=B1=B1?= =?utf-8?Q?=E7=94=B0?=", "\u5C71\u7530")]
    [InlineData("=?utf-8?Q?=E5=B1?=\r\n =?UTF-8?Q?=B1?=", "\u5C71")]
    [InlineData("=?utf-8?B?4pg=?= =?utf-8?B?lQ==?=", "\u2615")]
    [InlineData("=?utf-8?B?Qm9i?= and =?utf-8?B?Qm9i?=", "Bob and Bob")]
    [InlineData("=?iso-8859-1?Q?=FC?= =?utf-8?Q?=C3=BC?=", "\u00FC\u00FC")]
    [InlineData("=?utf-8?B??=", "")]
    [InlineData("=?utf-8?Q?caf\u00E9?=", "caf\u00E9")]
    public void Words_are_decoded(string text, string expected) => Assert.Equal(expected, EncodedWord.Decode(text));

    [Theory]
    [InlineData("")]
    [InlineData("plain = text ? here")]
    [InlineData("=?")]
    [InlineData("=?utf-8")]
    [InlineData("=?utf-8?B")]
    [InlineData("=?utf-8?B?Qm9i")]
    [InlineData("=?utf-8?X?Qm9i?=")]
    [InlineData("=?x-nobody-knows?B?Qm9i?=")]
    [InlineData("=??B?Qm9i?=")]
    [InlineData("=?utf-8?B?Q!!i?=")]
    [InlineData("=?utf-8?BB?Qm9i?=")]
    public void What_is_no_word_stays(string text) => Assert.Equal(text, EncodedWord.Decode(text));

    [Fact]
    public void A_word_behind_a_broken_one_is_decoded() =>
        Assert.Equal("=?utf-8?X?a =? Bob", EncodedWord.Decode("=?utf-8?X?a =? =?utf-8?B?Qm9i?="));

    [Fact]
    public void A_bad_escape_stays() => Assert.Equal("a=zz=4", EncodedWord.Decode("=?utf-8?Q?a=zz=4?="));

    [Fact]
    public void Any_text_gives_a_text() =>
        Gen.OneOf(Gen.String, AnyOf.Items("=?utf-8BQ_ \r\n".ToCharArray()).Array[0, 60].Select(x => new string(x)))
            .Sample(text => EncodedWord.Decode(text) is not null);
}
