using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using System.Text;
using MsnForensics.Analysis.Redaction;

namespace MsnForensics.Core.Tests.Analysis.Redaction;

/// <summary>Makes records full of identities, and finds all text that a record holds anywhere.</summary>
internal sealed class RecordWords
{
    private readonly Random _random;
    private int _number;

    public RecordWords(int seed) => _random = new Random(seed);

    /// <summary>What must not be found any more at <see cref="RedactionLevel.Identities"/>.</summary>
    public List<string> Identities { get; } = [];

    /// <summary>What must not be found any more at <see cref="RedactionLevel.Content"/>.</summary>
    public List<string> Contents { get; } = [];

    public object Create(Type type, int depth = 0)
    {
        RecordShape shape = RecordShape.Of(type, new());
        Dictionary<string, object?> values = [];
        foreach (PropertyInfo property in shape.Properties)
        {
            RedactionClass kind = RedactionRules.ClassOf(type, property.Name) ?? RedactionClass.Words;
            if (kind != RedactionClass.Derived)
            {
                values[property.Name] = ValueOf(property.PropertyType, kind, depth);
            }
        }

        return shape.Create(values);
    }

    /// <summary>All text of a record: every property, and what it prints.</summary>
    public static string TextOf(object? item)
    {
        StringBuilder text = new();
        Append(text, item);
        return text.ToString();
    }

    /// <summary>The text in the ways in which it can stand in a file.</summary>
    public static IEnumerable<string> FormsOf(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        byte[] utf16 = Encoding.Unicode.GetBytes(text);
        yield return text;
        yield return Convert.ToHexStringLower(utf8);
        yield return Uri.EscapeDataString(text);
        yield return Convert.ToHexStringLower(utf16);
        yield return string.Join("\0", text.ToCharArray());
        foreach (byte[] bytes in new[] { utf8, utf16 })
        {
            // The middle of base64 depends on where the text begins.
            for (int shift = 0; shift < 3; shift++)
            {
                byte[] cut = bytes[((3 - shift) % 3)..];
                string code = Convert.ToBase64String(cut[..(cut.Length / 3 * 3)]);
                if (code.Length >= 8)
                {
                    yield return code;
                }
            }
        }
    }

    private static void Append(StringBuilder text, object? item)
    {
        switch (item)
        {
            case null:
                break;
            case string value:
                text.Append(value).Append('\n');
                break;
            case MsnBytes bytes:
                text.Append(Encoding.UTF8.GetString(bytes.ToArray())).Append('\n').Append(bytes).Append('\n');
                break;
            case IEnumerable items:
                foreach (object? part in items)
                {
                    Append(text, part);
                }

                break;
            default:
                text.Append(item).Append('\n');
                if (RecordShape.IsNested(item.GetType()))
                {
                    foreach (PropertyInfo property in RecordShape.Of(item.GetType(), new()).Properties)
                    {
                        Append(text, property.GetValue(item));
                    }
                }

                break;
        }
    }

    private object? ValueOf(Type type, RedactionClass kind, int depth)
    {
        Type item = RecordShape.ItemOf(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MsnList<>))
        {
            Array items = Array.CreateInstance(item, depth > 3 ? 0 : 2);
            for (int i = 0; i < items.Length; i++)
            {
                items.SetValue(ValueOf(item, kind, depth), i);
            }

            return Activator.CreateInstance(type, items);
        }

        return item == typeof(string) ? TextOf(kind)
            : item == typeof(MsnBytes) ? new MsnBytes(Encoding.UTF8.GetBytes(TextOf(RedactionClass.Text)))
            : RecordShape.IsNested(item) ? depth > 3 ? null : Create(item, depth + 1)
            : type.IsValueType ? Activator.CreateInstance(item) : null;
    }

    private string TextOf(RedactionClass kind)
    {
        int n = ++_number;
        string mark = _random.Next(100_000, 999_999).ToString(System.Globalization.CultureInfo.InvariantCulture) + n;
        return kind switch
        {
            RedactionClass.Account => Identity($"victim{mark}@people.example"),
            RedactionClass.Name => Identity($"Zebulon{mark} Quux"),
            RedactionClass.Address => Identity($"203.0.{_random.Next(256)}.{_random.Next(256)}") + ":1863",
            RedactionClass.Host => Identity($"pc{mark}.people.example"),
            RedactionClass.File => $"C:\\Users\\{Identity($"zebu{mark}")}\\{Identity($"plan{mark}.doc")}",
            RedactionClass.Id => Identity(Convert.ToHexStringLower(Encoding.ASCII.GetBytes("id" + mark.PadRight(14, '7')[..14]))),
            RedactionClass.Plain => "Code",
            RedactionClass.Text or RedactionClass.Label => Content($"secretplan{mark}") + " " + Known(),
            _ => "word " + Known(),
        };
    }

    // An identity by itself and in codes, as it can stand in a text.
    private string Known()
    {
        string account = Identity($"victim{++_number}x@people.example");
        string code = Convert.ToBase64String(Encoding.UTF8.GetBytes(account));
        string wide = Convert.ToBase64String(Encoding.Unicode.GetBytes(account));
        string hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(account));
        return $"{account} {Uri.EscapeDataString(account)} {code} {wide} {hex} 198.51.100.{_number % 256}";
    }

    private string Identity(string text)
    {
        Identities.Add(text);
        return text;
    }

    private string Content(string text)
    {
        Contents.Add(text);
        return text;
    }
}
