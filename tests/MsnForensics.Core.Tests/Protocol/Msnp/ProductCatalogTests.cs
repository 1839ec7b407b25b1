using System.Linq;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class ProductCatalogTests
{
    [Fact]
    public void Every_pair_of_the_reference_is_there()
    {
        Assert.Equal(15, ProductCatalog.All.Count);
        Assert.Equal(15, ProductCatalog.All.Select(product => product.Id).Distinct().Count());
        Assert.All(ProductCatalog.All, product =>
        {
            Assert.Equal(16, product.Key.Length);
            Assert.InRange(product.Since, 6, product.Until);
            Assert.InRange(product.Until, product.Since, 21);
        });
    }

    [Theory]
    [InlineData("msmsgs@msnmsgr.com", "Q1P7W2E4J9R8U3S5", 6, 10)]
    [InlineData("PROD0038W!61ZTF9", "VT6PX?UQTM4WM%YR", 6, 10)]
    [InlineData("PROD0101{0RM?UBW", "CFHUR$52U_{VIX5T", 11, 12)]
    [InlineData("PROD0112J1LW7%NB", "RH96F{PHI8PPX_TJ", 13, 14)]
    [InlineData("PROD0114ES4Z%Q5W", "PK}_A_0N_K%O?A9S", 15, 21)]
    public void A_product_is_found_by_its_id(string id, string key, int since, int until)
    {
        ProductInfo product = ProductCatalog.Find(id)!;
        Assert.Equal((key, since, until), (product.Key, product.Since, product.Until));
    }

    [Fact]
    public void Nothing_else_is_found()
    {
        Assert.Null(ProductCatalog.Find(""));
        Assert.Null(ProductCatalog.Find("prod0101{0rm?ubw"));
        Assert.Null(ProductCatalog.Find("PROD00517IFH4@RV"));
    }
}
