using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Core.Tests.Architecture;

namespace MsnForensics.Core.Tests.Analysis.Redaction;

/// <summary>A new record, or a new property of one, cannot be forgotten.</summary>
public sealed class RedactionRulesTests
{
    [Fact]
    public void Every_property_of_every_record_is_classified()
    {
        IEnumerable<string> missing =
            from type in RecordShape.AllTypes()
            from property in PropertiesOf(type)
            where RedactionRules.ClassOf(type, property.Name) is null
            select type.Name + "." + property.Name;
        Findings.AssertNone(missing.Distinct());
    }

    [Fact]
    public void Every_name_of_the_table_is_a_property()
    {
        IEnumerable<string> wrong =
            from type in RecordShape.AllTypes()
            from name in RedactionRules.NamesOf(type)
            where PropertiesOf(type).All(property => property.Name != name)
            select type.Name + "." + name;
        Findings.AssertNone(wrong);
    }

    [Fact]
    public void Text_and_bytes_are_plain_only_where_they_are_codes_of_ours()
    {
        string[] codes = ["Anomalies", "Code"];
        IEnumerable<string> wrong =
            from type in RecordShape.AllTypes()
            from property in PropertiesOf(type)
            let item = RecordShape.ItemOf(property.PropertyType)
            where RedactionRules.ClassOf(type, property.Name) == RedactionClass.Plain
            where item == typeof(string) || item == typeof(MsnBytes) || RecordShape.IsNested(item)
            where !codes.Contains(property.Name)
            select type.Name + "." + property.Name;
        Findings.AssertNone(wrong);
    }

    [Fact]
    public void All_records_are_looked_at() =>
        Assert.Superset(
            new HashSet<string> { nameof(MsnMessage), nameof(MsnEvidencePart), nameof(MsnProof), nameof(MsnByteRange) },
            RecordShape.AllTypes().Select(type => type.Name).ToHashSet());

    // Internal ones, too: methods give what they hold.
    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => RecordShape.Of(type, new()).Properties;
}
