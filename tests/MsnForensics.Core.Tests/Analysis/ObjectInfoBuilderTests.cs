using MsnForensics.Analysis;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class ObjectInfoBuilderTests
{
    [Fact]
    public void Every_attribute_has_its_place()
    {
        const string raw =
            "<msnobj Creator=\"bob@example.org\" Size=\"95742\" Type=\"8\" Location=\"TFR1B4.tmp\" "
            + "Friendly=\"SABlAGwAbABvAAAA\" SHA1D=\"w0mcJylzCn+AfvuGdqkty2+KP48=\" "
            + "SHA1C=\"9ShsmW+IRd/KdU7+qp5pwwmDaes=\" contenttype=\"D\" Url=\"http://x.example.org/\" stamp=\"MII\"/>";
        MsnObjectInfo info = ObjectInfoBuilder.Build(MsnObject.Parse(raw)!);
        Assert.Equal(("bob@example.org", "Wink", "TFR1B4.tmp", "Hello"), (
            info.Creator, info.Type, info.Location, info.Friendly));
        Assert.Equal((95742L, true, "http://x.example.org/", raw), (info.Size, info.IsConsistent, info.Url, info.Raw));
        Assert.Equal(("w0mcJylzCn+AfvuGdqkty2+KP48=", "9ShsmW+IRd/KdU7+qp5pwwmDaes="), (info.Sha1d, info.Sha1c));
        Assert.Equal("c3499c2729730a7f807efb8676a92dcb6f8a3f8f", info.ContentSha1);
        Assert.Equal("contenttype=D; stamp=MII", info.Attributes);
    }
}
