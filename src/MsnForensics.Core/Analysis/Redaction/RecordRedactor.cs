using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Redaction;

/// <summary>
/// Makes records in which nothing tells who took part, or what was said. Everything of a record that is not known to be
/// harmless is replaced: see <see cref="RedactionRules"/>. One redactor serves one thread.
/// </summary>
public sealed class RecordRedactor : IDisposable
{
    private static readonly ConcurrentDictionary<Type, RedactionPlan> Plans = new();

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
        foreach (RedactionPlan.Step step in RedactionPlan.Of(item.GetType(), Plans).Telling)
        {
            switch (step.Member.Read(item))
            {
                case null or MsnBytes:
                    break;
                case string text:
                    Note(step.Kind, text);
                    break;
                case IEnumerable parts:
                    foreach (object part in parts)
                    {
                        Note(step.Kind, part);
                    }

                    break;
                case object part:
                    Note(step.Kind, part);
                    break;
            }
        }
    }

    private void Note(RedactionClass kind, object part)
    {
        if (kind == RedactionClass.Nested)
        {
            Visit(part);
        }
        else if (part is string text)
        {
            _values.Learn(kind, text);
        }
    }

    private object Copy(object item)
    {
        RedactionPlan plan = RedactionPlan.Of(item.GetType(), Plans);
        Dictionary<string, object?> values = new(plan.Copied.Count + 1);
        foreach (RedactionPlan.Step step in plan.Copied)
        {
            values[step.Member.Name] = Redact(step.Kind, step.Member, item);
        }

        foreach (RecordMember member in plan.Unknown)
        {
            values[member.Name] = DefaultOf(member.Type);
        }

        RecordDetail.Correct(item, values, _values);
        return item is MsnRecord record ? Identified(plan.Shape, values, record) : plan.Shape.Create(values);
    }

    private object Identified(RecordShape shape, Dictionary<string, object?> values, MsnRecord record)
    {
        MsnRecord made = (MsnRecord)shape.Create(values);
        made.SetRecordId(_option.Level == RedactionLevel.Secrets ? record.RecordId : RedactId(record.RecordId));
        return made;
    }

    private object? Redact(RedactionClass kind, RecordMember member, object item) => member.Read(item) switch
    {
        null => null,
        { } value when kind == RedactionClass.Plain => value,
        MsnBytes bytes => _option.Level == RedactionLevel.Secrets ? bytes : null,
        MsnList<string> texts => new MsnList<string>(texts.Select(text => _values.Redact(kind, text))),
        IEnumerable items and not string => RedactAll(kind, member.Type, items),
        { } value => RedactPart(kind, value),
    };

    private object? RedactAll(RedactionClass kind, Type type, IEnumerable items)
    {
        List<object> parts = items.Cast<object>().ToList();
        if (parts.Count == 0)
        {
            return items;
        }

        Array made = Array.CreateInstance(RecordShape.ItemOf(type), parts.Count);
        for (int i = 0; i < parts.Count; i++)
        {
            made.SetValue(RedactPart(kind, parts[i]), i);
        }

        return Activator.CreateInstance(type, made);
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
}
