using System;
using System.Reflection;

namespace MsnForensics.Analysis.Redaction;

/// <summary>A property of a record or of a value in it, read and set by delegates: reflection alone takes several times
/// as long, and exports ask for every property of every record.</summary>
public sealed class RecordMember
{
    private readonly Func<object, object?> _read;
    private readonly Action<object, object?>? _set;

    public RecordMember(PropertyInfo property)
    {
        Name = property.Name;
        Type = property.PropertyType;
        _read = Reader(property);
        _set = IsOpen(property.SetMethod) ? Setter(property) : null;
    }

    public string Name { get; }

    public Type Type { get; }

    /// <summary>Holds something, and does not only compute it.</summary>
    public bool CanBeSet => _set is not null;

    public object? Read(object item) => _read(item);

    public void Set(object item, object? value) => _set!(item, value);

    internal static bool IsOpen(MethodInfo? accessor) => accessor is { IsPublic: true } or { IsAssembly: true };

    private static Func<object, object?> Reader(PropertyInfo property) =>
        (Func<object, object?>?)Make(nameof(TypedReader), property) ?? property.GetValue;

    private static Action<object, object?> Setter(PropertyInfo property) =>
        (Action<object, object?>?)Make(nameof(TypedSetter), property)
        ?? ((item, value) => property.SetMethod!.Invoke(item, new[] { value }));

    // Null for what takes no delegate: values, whose methods want a reference to them.
    private static object? Make(string maker, PropertyInfo property)
    {
        if (property.DeclaringType is not { IsValueType: false } owner)
        {
            return null;
        }

        try
        {
            return typeof(RecordMember).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(owner, property.PropertyType).Invoke(null, new object[] { property });
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException)
        {
            return null;
        }
    }

    private static Func<object, object?> TypedReader<TOwner, TValue>(PropertyInfo property)
    {
        Func<TOwner, TValue> read =
            (Func<TOwner, TValue>)Delegate.CreateDelegate(typeof(Func<TOwner, TValue>), property.GetMethod!);
        return item => read((TOwner)item);
    }

    private static Action<object, object?> TypedSetter<TOwner, TValue>(PropertyInfo property)
    {
        Action<TOwner, TValue> set =
            (Action<TOwner, TValue>)Delegate.CreateDelegate(typeof(Action<TOwner, TValue>), property.SetMethod!);
        return (item, value) => set((TOwner)item, (TValue)value!);
    }
}
