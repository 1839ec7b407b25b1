using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace MsnForensics.Analysis.Redaction;

/// <summary>How a record type is taken apart and put together again: its properties, and the constructor that takes
/// some of them.</summary>
public sealed class RecordShape
{
    private readonly ConstructorInfo _constructor;
    private readonly string[] _parameters;
    private readonly RecordMember[] _set;

    private RecordShape(Type type)
    {
        _constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .OrderByDescending(item => item.GetParameters().Length).FirstOrDefault()
            ?? throw new NotSupportedException(type.Name);
        _parameters = _constructor.GetParameters().Select(item => item.Name!).ToArray();
        Properties = PropertiesOf(type).ToList();
        Members = Properties.Select(property => new RecordMember(property)).ToList();
        Stored = Members.Where(member => member.CanBeSet).ToList();
        _set = Stored.Where(member => Array.IndexOf(_parameters, member.Name) < 0).ToArray();
    }

    /// <summary>Public properties, and what a public method <c>GetX</c> gives of an internal <c>X</c>; those that only
    /// compute something have no setter.</summary>
    public IReadOnlyList<PropertyInfo> Properties { get; }

    /// <summary>The same, ready to be read and set many times.</summary>
    public IReadOnlyList<RecordMember> Members { get; }

    /// <summary>Those of them that hold something.</summary>
    public IReadOnlyList<RecordMember> Stored { get; }

    /// <summary>All types that can stand in a record of this assembly: records, and the values in them.</summary>
    public static IReadOnlyList<Type> AllTypes()
    {
        HashSet<Type> types = new();
        Queue<Type> open = new(typeof(MsnRecord).Assembly.GetTypes()
            .Where(type => typeof(MsnRecord).IsAssignableFrom(type) && !type.IsAbstract));
        while (open.Count > 0)
        {
            Type type = open.Dequeue();
            if (!types.Add(type))
            {
                continue;
            }

            foreach (Type inner in PropertiesOf(type).Select(property => ItemOf(property.PropertyType)))
            {
                if (IsNested(inner))
                {
                    open.Enqueue(inner);
                }
            }
        }

        return types.OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
    }

    public static RecordShape Of(Type type, ConcurrentDictionary<Type, RecordShape> cache) =>
        cache.GetOrAdd(type, made => new RecordShape(made));

    /// <summary>The type inside of lists and of values that may be absent.</summary>
    public static Type ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MsnList<>)
            ? type.GetGenericArguments()[0]
            : Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>A type of ours with properties of its own.</summary>
    public static bool IsNested(Type type) =>
        type.Assembly == typeof(MsnRecord).Assembly && !type.IsEnum && type != typeof(MsnBytes);

    /// <summary>A new object with these values, the id of a record among them; what is not among them keeps its
    /// default.</summary>
    public object Create(IReadOnlyDictionary<string, object?> values)
    {
        object made = _constructor.Invoke(_parameters.Select(name => values[name]).ToArray());
        if (made is MsnRecord record && values.TryGetValue(nameof(MsnRecord.RecordId), out object? id))
        {
            record.SetRecordId((string?)id ?? "");
        }

        foreach (RecordMember member in _set)
        {
            if (values.TryGetValue(member.Name, out object? value))
            {
                member.Set(made, value);
            }
        }

        return made;
    }

    /// <summary>Holds something, and does not only compute it.</summary>
    public static bool CanBeSet(PropertyInfo property) => RecordMember.IsOpen(property.SetMethod);

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .Where(property => RecordMember.IsOpen(property.GetMethod) && property.GetIndexParameters().Length == 0)
        .Where(property => property.GetMethod!.IsPublic || type.GetMethod("Get" + property.Name) is not null);
}
