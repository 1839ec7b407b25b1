using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Commands;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Formatting;

/// <summary>
/// Makes records again of what <c>Import-Clixml</c>, jobs and remote sessions give back, so that they pass on to the
/// cmdlets, and of hash tables that somebody wrote. Named in <c>MsnForensics.Types.ps1xml</c>. What was cut by a depth
/// stays the bag of properties it is.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordConverter : PSTypeConverter
{
    private readonly ConcurrentDictionary<Type, RecordShape> _shapes = new();
    private readonly UtcTimeAttribute _time = new();

    public override bool CanConvertFrom(object sourceValue, Type destinationType) =>
        IsStored(sourceValue, destinationType) || TableOf(sourceValue) is not null;

    public override object ConvertFrom(
        object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        IsStored(sourceValue, destinationType) ? Make((PSObject)sourceValue, destinationType)
        : TableOf(sourceValue) is { } table ? Compose(table, destinationType)
        : throw new InvalidCastException();

    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    public override object ConvertTo(
        object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new InvalidCastException();

    private static bool IsStored(object value, Type type) =>
        value is PSObject source && source.TypeNames.Contains("Deserialized." + type.FullName);

    private static IDictionary? TableOf(object value) =>
        (value is PSObject wrapped ? wrapped.BaseObject : value) as IDictionary;

    // The engine would do this itself, but for the times, whose getters stand in front of the properties.
    private object Compose(IDictionary table, Type type)
    {
        RecordShape shape = RecordShape.Of(type, _shapes);
        Dictionary<string, object?> values = new();
        foreach (DictionaryEntry entry in table)
        {
            PropertyInfo property = shape.Properties.FirstOrDefault(known => RecordShape.CanBeSet(known)
                && string.Equals(known.Name, entry.Key.ToString(), StringComparison.OrdinalIgnoreCase))
                ?? throw new PSInvalidCastException(Say(Texts.RecordPropertyUnknown, type.Name, entry.Key));
            bool isTime = RecordShape.ItemOf(property.PropertyType) == typeof(DateTimeOffset);
            object? value = isTime && entry.Value is { } time
                ? _time.Transform(null!, time)
                : entry.Value;
            values[property.Name] =
                LanguagePrimitives.ConvertTo(value, property.PropertyType, CultureInfo.InvariantCulture);
        }

        return shape.Create(values);
    }

    private object Make(PSObject source, Type type)
    {
        RecordShape shape = RecordShape.Of(type, _shapes);
        Dictionary<string, object?> values = shape.Properties.Where(RecordShape.CanBeSet)
            .ToDictionary(property => property.Name, property => Read(source, property));
        if (typeof(MsnRecord).IsAssignableFrom(type))
        {
            values[nameof(MsnRecord.RecordId)] = source.Properties[nameof(MsnRecord.RecordId)]?.Value?.ToString();
        }

        return shape.Create(values);
    }

    private object? Read(PSObject source, PropertyInfo property) =>
        source.Properties[property.Name] is { } found
            ? Read(found.Value, property.PropertyType)
            : throw new InvalidCastException(property.Name);

    private object? Read(object? value, Type type)
    {
        object? item = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        Type inner = RecordShape.ItemOf(type);
        if (item is null || type.IsInstanceOfType(item))
        {
            return item;
        }

        return type == typeof(MsnBytes) ? new MsnBytes(ItemsOf(item).Select(Convert.ToByte).ToArray())
            : inner != type && Nullable.GetUnderlyingType(type) is null ? ReadList(item, type, inner)
            : inner == typeof(DateTimeOffset) ? ReadTime(item)
            : inner.IsEnum ? Enum.ToObject(inner, Convert.ToInt64(item, CultureInfo.InvariantCulture))
            : RecordShape.IsNested(inner) ? Make(item as PSObject ?? throw new InvalidCastException(), inner)
            : Convert.ChangeType(item, inner, CultureInfo.InvariantCulture);
    }

    private object ReadList(object item, Type type, Type inner)
    {
        object?[] items = ItemsOf(item).Select(part => Read(part, inner)).ToArray();
        Array made = Array.CreateInstance(inner, items.Length);
        items.CopyTo(made, 0);
        return Activator.CreateInstance(type, made)!;
    }

    // The engine knows no such primitive: it takes the time apart.
    private static object ReadTime(object item) =>
        item is PSObject parts && parts.Properties["UtcTicks"]?.Value is long ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw new InvalidCastException();

    private static IEnumerable<object?> ItemsOf(object item) =>
        item is IEnumerable items and not string
            ? items.Cast<object?>()
            : throw new InvalidCastException();
}
