using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using MsnForensics.Analysis.Redaction;

namespace MsnForensics.Analysis.Triage;

/// <summary>Writes records of all types to a stream and reads them back, every value exact. Both sides must be
/// of the same version of the module.</summary>
public sealed class RecordCodec
{
    private readonly ConcurrentDictionary<Type, RecordShape> _shapes = new();
    private readonly Dictionary<Type, byte> _numbers = new();
    private readonly Type[] _types;

    public RecordCodec()
    {
        _types = RecordShape.AllTypes().ToArray();
        for (int i = 0; i < _types.Length; i++)
        {
            _numbers[_types[i]] = checked((byte)i);
        }
    }

    public void Write(BinaryWriter output, MsnRecord record) => WriteObject(output, record);

    /// <exception cref="EndOfStreamException">The stream ends inside of the record.</exception>
    /// <exception cref="InvalidDataException">No record stands there.</exception>
    public MsnRecord Read(BinaryReader input) =>
        ReadObject(input) as MsnRecord ?? throw new InvalidDataException("No record stands there.");

    private void WriteObject(BinaryWriter output, object item)
    {
        output.Write(_numbers[item.GetType()]);
        foreach (RecordMember member in RecordShape.Of(item.GetType(), _shapes).Stored)
        {
            WriteValue(output, member.Type, member.Read(item));
        }

        if (item is MsnRecord record)
        {
            WriteText(output, record.RecordId);
        }
    }

    private object ReadObject(BinaryReader input)
    {
        int number = input.ReadByte();
        Type type = number < _types.Length
            ? _types[number]
            : throw new InvalidDataException("No type has this number.");
        RecordShape shape = RecordShape.Of(type, _shapes);
        Dictionary<string, object?> values = new(shape.Stored.Count + 1);
        foreach (RecordMember member in shape.Stored)
        {
            values[member.Name] = ReadValue(input, member.Type);
        }

        if (typeof(MsnRecord).IsAssignableFrom(type))
        {
            values[nameof(MsnRecord.RecordId)] = ReadText(input);
        }

        return shape.Create(values);
    }

    private void WriteValue(BinaryWriter output, Type type, object? value)
    {
        bool canBeAbsent = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        if (canBeAbsent)
        {
            output.Write(value is not null);
        }

        switch (value)
        {
            case null:
                break;
            case string text:
                WriteText(output, text);
                break;
            case MsnBytes bytes:
                output.Write(bytes.Count);
                output.Write(bytes.ToArray());
                break;
            case DateTimeOffset time:
                output.Write(time.UtcTicks);
                break;
            case TimeSpan span:
                output.Write(span.Ticks);
                break;
            case bool flag:
                output.Write(flag);
                break;
            case IEnumerable items:
                object[] all = items.Cast<object>().ToArray();
                output.Write(all.Length);
                Array.ForEach(all, item => WriteValue(output, RecordShape.ItemOf(type), item));
                break;
            default:
                WriteOther(output, value);
                break;
        }
    }

    private void WriteOther(BinaryWriter output, object value)
    {
        if (RecordShape.IsNested(value.GetType()))
        {
            WriteObject(output, value);
        }
        else
        {
            output.Write(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private object? ReadValue(BinaryReader input, Type type)
    {
        bool canBeAbsent = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        if (canBeAbsent && !input.ReadBoolean())
        {
            return null;
        }

        Type item = RecordShape.ItemOf(type);
        if (item != type && Nullable.GetUnderlyingType(type) is null)
        {
            Array items = Array.CreateInstance(item, ReadCount(input));
            for (int i = 0; i < items.Length; i++)
            {
                items.SetValue(ReadValue(input, item), i);
            }

            return Activator.CreateInstance(type, items);
        }

        return item == typeof(string) ? ReadText(input)
            : item == typeof(MsnBytes) ? new MsnBytes(ReadBytes(input, ReadCount(input)))
            : item == typeof(DateTimeOffset) ? new DateTimeOffset(input.ReadInt64(), TimeSpan.Zero)
            : item == typeof(TimeSpan) ? new TimeSpan(input.ReadInt64())
            : item == typeof(bool) ? input.ReadBoolean()
            : RecordShape.IsNested(item) ? ReadObject(input)
            : item.IsEnum ? Enum.ToObject(item, input.ReadInt64())
            : Convert.ChangeType(input.ReadInt64(), item, System.Globalization.CultureInfo.InvariantCulture);
    }

    // As UTF-16, since text off the wire can hold halves of characters, which UTF-8 cannot.
    private static void WriteText(BinaryWriter output, string text)
    {
        output.Write(text.Length);
        output.Write(MemoryMarshal.AsBytes(text.AsSpan()).ToArray());
    }

    private static string ReadText(BinaryReader input)
    {
        byte[] bytes = ReadBytes(input, checked(ReadCount(input) * 2));
        return MemoryMarshal.Cast<byte, char>(bytes).ToString();
    }

    private static byte[] ReadBytes(BinaryReader input, int count)
    {
        byte[] bytes = input.ReadBytes(count);
        return bytes.Length == count ? bytes : throw new EndOfStreamException();
    }

    // No list or text is longer than what is left of the file.
    private static int ReadCount(BinaryReader input)
    {
        int count = input.ReadInt32();
        return count >= 0 && count <= input.BaseStream.Length
            ? count
            : throw new InvalidDataException("A length is impossible.");
    }
}
