using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace MsnForensics.Analysis.Redaction;

/// <summary>
/// Makes records in which nothing tells who took part, or what was said. Everything of a record that is not known to be
/// harmless is replaced: see <see cref="RedactionRules"/>. One redactor serves one thread.
/// </summary>
public sealed class RecordRedactor : IDisposable
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();

    private readonly RedactionOption _option;
    private readonly Pseudonyms _names;
    private readonly KnownTerms _known = new();
    private readonly ValueRedactor _values;

    /// <exception cref="ArgumentException">The key is shorter than
    /// <see cref="Pseudonyms.MinimumKeyLength"/>.</exception>
    public RecordRedactor(RedactionOption option)
    {
        _option = option;
        _names = new Pseudonyms(option.Key, option.Remove);
        _values = new ValueRedactor(_names, _known, option.Level);
        foreach (string identity in option.KnownIdentities)
        {
            _known.Add(identity, _names.Name(identity));
        }
    }

    public void Dispose() => _names.Dispose();

    /// <summary>Notes the identities that a record names, to find them again in texts of other records.</summary>
    public void Learn(object? item)
    {
        if (_option.Level != RedactionLevel.Secrets && item is not null)
        {
            Visit(item);
        }
    }

    /// <summary>A record without what the level takes out. It knows its own identities and those of all records
    /// before.</summary>
    public MsnRecord Redact(MsnRecord record)
    {
        Learn(record);
        return (MsnRecord)Copy(record);
    }

    /// <summary>The pseudonym of a file's path or name, as it stands in redacted records.</summary>
    public string RedactPath(string path) => _values.Redact(RedactionClass.File, path);

    /// <summary>The pseudonym of a hash or an id.</summary>
    public string RedactId(string id) => _values.Redact(RedactionClass.Id, id);

    /// <summary>Words of ours with the identities in them replaced.</summary>
    public string RedactWords(string text) => _values.Redact(RedactionClass.Words, text);

    private void Visit(object item)
    {
        Type type = item.GetType();
        foreach (PropertyInfo property in RecordShape.Of(type, Shapes).Properties)
        {
            RedactionClass? kind = RedactionRules.ClassOf(type, property.Name);
            if (kind is not (null or RedactionClass.Plain or RedactionClass.Derived or RedactionClass.Secret
                or RedactionClass.Raw or RedactionClass.Text or RedactionClass.Field or RedactionClass.Words))
            {
                foreach (object part in PartsOf(property.GetValue(item)))
                {
                    Note(kind.Value, part);
                }
            }
        }
    }

    private void Note(RedactionClass kind, object part)
    {
        if (kind == RedactionClass.Nested)
        {
            Visit(part);
        }
        else if (part is string text && kind is RedactionClass.Name or RedactionClass.Account or RedactionClass.File
            or RedactionClass.Address)
        {
            _values.Learn(kind, (string)part);
        }
    }

    private object Copy(object item)
    {
        Type type = item.GetType();
        RecordShape shape = RecordShape.Of(type, Shapes);
        Dictionary<string, object?> values = new();
        foreach (PropertyInfo property in shape.Properties)
        {
            RedactionClass? kind = RedactionRules.ClassOf(type, property.Name);
            if (kind is not RedactionClass.Derived)
            {
                values[property.Name] = Redact(kind, property.PropertyType, () => property.GetValue(item));
            }
        }

        RecordDetail.Correct(item, values, _values);
        return item is MsnRecord record ? Identified(shape, values, record) : shape.Create(values);
    }

    private object Identified(RecordShape shape, Dictionary<string, object?> values, MsnRecord record)
    {
        MsnRecord made = (MsnRecord)shape.Create(values);
        made.SetRecordId(_option.Level == RedactionLevel.Secrets ? record.RecordId : RedactId(record.RecordId));
        return made;
    }

    private object? Redact(RedactionClass? kind, Type type, Func<object?> read)
    {
        if (kind is null)
        {
            return DefaultOf(type);
        }

        object? value = read();
        if (value is null || kind == RedactionClass.Plain)
        {
            return value;
        }

        if (value is MsnBytes)
        {
            return _option.Level == RedactionLevel.Secrets ? value : null;
        }

        if (value is IEnumerable items and not string)
        {
            Type item = type.GetGenericArguments()[0];
            Array made = Array.CreateInstance(item, items.Cast<object>().Count());
            int i = 0;
            foreach (object part in items)
            {
                made.SetValue(RedactPart(kind.Value, part), i++);
            }

            return Activator.CreateInstance(type, made);
        }

        return RedactPart(kind.Value, value);
    }

    private object RedactPart(RedactionClass kind, object part) => part switch
    {
        string text => _values.Redact(kind, text),
        _ when kind == RedactionClass.Nested => Copy(part),
        _ => part,
    };

    private static object? DefaultOf(Type type) =>
        type == typeof(string) ? ""
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MsnList<>)
            ? Activator.CreateInstance(type, Array.CreateInstance(type.GetGenericArguments()[0], 0))
        : type.IsValueType ? Activator.CreateInstance(type) : null;

    private static IEnumerable<object> PartsOf(object? value) => value switch
    {
        null or MsnBytes => Array.Empty<object>(),
        IEnumerable items and not string => items.Cast<object>(),
        _ => new[] { value },
    };
}
