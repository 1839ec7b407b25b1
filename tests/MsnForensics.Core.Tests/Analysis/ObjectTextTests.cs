using System;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Core.Tests.Protocol.PeerToPeer;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class ObjectTextTests
{
    [Fact]
    public void Every_form_gives_the_same_object()
    {
        string[] forms =
        [
            P2PVectors.Object,
            P2PVectors.Object + "\0",
            Uri.EscapeDataString(P2PVectors.Object),
            System.Net.WebUtility.HtmlEncode(P2PVectors.Object),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(P2PVectors.Object + "\0")),
        ];
        Assert.All(forms, form =>
        {
            MsnObject item = ObjectText.Parse(form)!;
            Assert.Equal(("alice@example.com", 43L, "DisplayPicture"), (item["Creator"], item.Size, item.TypeName));
            Assert.Equal("2daeaa8b5f19f0bc209d976c02bd6acb51b00b0a", item.ContentSha1);
            Assert.True(item.IsConsistent);
        });
        Assert.Null(ObjectText.Parse("0"));
        Assert.Null(ObjectText.Parse(" "));
    }

    [Fact]
    public void A_content_is_compared_by_size_and_hash()
    {
        MsnObject item = ObjectText.Parse(P2PVectors.Object)!;
        Assert.True(ObjectText.Matches(item, new MemoryStream(P2PVectors.Gif)));
        Assert.False(ObjectText.Matches(item, new MemoryStream(P2PVectors.Gif.Append((byte)0).ToArray())));
        MsnObject larger = ObjectText.Parse(P2PVectors.Object.Replace("Size=\"43\"", "Size=\"44\"", StringComparison.Ordinal))!;
        Assert.False(ObjectText.Matches(larger, new MemoryStream(P2PVectors.Gif)));
        Assert.Null(ObjectText.Matches(ObjectText.Parse("<msnobj Size=\"43\"/>")!, new MemoryStream(P2PVectors.Gif)));
    }
}
