using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MsnForensics.Export.Tests.Case;

/// <summary>Holds the objects of a graph against the shapes of the ontologies.</summary>
internal sealed class CaseShapes
{
    private static readonly Dictionary<string, Regex> Forms = new()
    {
        ["xsd:string"] = new(""),
        ["xsd:boolean"] = new("^(true|false)$"),
        ["xsd:dateTime"] = new(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"),
        ["xsd:hexBinary"] = new("^([0-9A-F]{2})+$"),
        ["xsd:integer"] = new("^-?[0-9]+$"),
        ["xsd:nonNegativeInteger"] = new("^[0-9]+$"),
    };

    private readonly Dictionary<string, string> _types;
    private readonly List<JsonElement> _objects;

    public CaseShapes(IEnumerable<JsonElement> nodes)
    {
        _objects = nodes.SelectMany(Objects).Where(item => item.TryGetProperty("@type", out _) && !IsLiteral(item)).ToList();
        _types = _objects.ToDictionary(item => item.GetProperty("@id").GetString()!, TypeOf);
    }

    /// <summary>An object, and all that stand in it.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    /// <summary>What is not as the shapes want it, one line each, each once.</summary>
    public IReadOnlyList<string> Violations() => _objects.SelectMany(ViolationsOf).Distinct().ToArray();

    private IEnumerable<string> ViolationsOf(JsonElement item)
    {
        string type = TypeOf(item);
        if (!CaseOntology.IsClass(type))
        {
            return [$"{type} is no class"];
        }

        IReadOnlyDictionary<string, CaseProperty> known = CaseOntology.PropertiesOf(type);
        IEnumerable<string> foreign = item.EnumerateObject().Select(property => property.Name)
            .Where(name => name[0] != '@' && !known.ContainsKey(name)).Select(name => $"{type} has no {name}");
        return foreign.Concat(known.Values.SelectMany(property => ViolationsOf(item, type, property)));
    }

    private IEnumerable<string> ViolationsOf(JsonElement item, string type, CaseProperty property)
    {
        JsonElement[] values = !item.TryGetProperty(property.Name, out JsonElement found) ? []
            : found.ValueKind == JsonValueKind.Array ? [.. found.EnumerateArray()] : [found];
        if (values.Length < property.Least || values.Length > property.Most)
        {
            yield return $"{type} has {values.Length} {property.Name}";
        }

        foreach (JsonElement value in values.Where(value => !Fits(value, property)))
        {
            yield return $"{type} {property.Name} is {value.GetRawText()}, not {property.Range}";
        }
    }

    private bool Fits(JsonElement value, CaseProperty property)
    {
        if (property.IsLiteral)
        {
            (string datatype, string text) = LiteralOf(value);
            return datatype == property.Range && Forms[datatype].IsMatch(text);
        }

        return value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("@id", out JsonElement id)
            && _types.TryGetValue(id.GetString()!, out string? type)
            && CaseOntology.IsA(type, property.Range);
    }

    // What JSON itself tells apart needs no datatype.
    private static (string Datatype, string Text) LiteralOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ("xsd:string", value.GetString()!),
        JsonValueKind.True or JsonValueKind.False => ("xsd:boolean", value.GetRawText()),
        JsonValueKind.Object when IsLiteral(value) => (TypeOf(value), value.GetProperty("@value").GetString()!),
        _ => ("", ""),
    };

    private static bool IsLiteral(JsonElement item) => item.TryGetProperty("@value", out _);

    private static string TypeOf(JsonElement item) => item.GetProperty("@type").GetString()!;
}
