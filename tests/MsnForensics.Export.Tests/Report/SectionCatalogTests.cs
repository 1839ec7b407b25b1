using System.Linq;
using MsnForensics.Export.Report;

namespace MsnForensics.Export.Tests.Report;

public sealed class SectionCatalogTests
{
    [Fact]
    public void Every_table_has_a_place_of_its_own()
    {
        SectionCatalog sections = new(10);
        Assert.Equal(sections.All.Count, sections.All.Select(section => section.Id).Distinct().Count());
        Assert.All(sections.All, section => Assert.NotEmpty(section.Columns));
        int tables = typeof(SectionCatalog).GetProperties().Count(item => item.PropertyType == typeof(ReportSection));
        Assert.Equal(tables, sections.All.Count);
    }
}
