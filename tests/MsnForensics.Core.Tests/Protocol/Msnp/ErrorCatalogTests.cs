using System.Linq;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class ErrorCatalogTests
{
    // Every code of the reference's section 2.7.
    private const string Codes =
        "200 201 203 204 205 206 207 208 209 210 212 213 215 216 217 218 219 220 223 224 225 227 228 229 230 231 232 233 "
        + "234 240 241 280 281 282 283 285 290 300 301 302 400 402 403 413 414 415 416 417 418 419 420 500 501 502 503 "
        + "504 505 508 509 510 511 520 540 550 551 552 580 590 591 592 593 594 595 596 597 598 600 601 602 603 604 605 "
        + "606 700 707 710 711 712 713 714 715 717 718 719 726 729 731 733 734 800 801 910 911 912 913 914 915 916 917 "
        + "918 919 920 921 922 923 924 926 927 928 929 930 931 933 934 935";

    [Fact]
    public void Every_code_has_a_meaning() =>
        Assert.All(Codes.Split(' '), code => Assert.False(string.IsNullOrEmpty(ErrorCatalog.Find(code))));

    [Fact]
    public void Other_codes_have_none() => Assert.All(
        Enumerable.Range(0, 1000).Select(code => code.ToString("000", null)).Except(Codes.Split(' ')),
        code => Assert.Null(ErrorCatalog.Find(code)));
}
