using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace MsnForensics.Artifacts.Registry;

/// <summary>Keys of an exported registry file (<c>.reg</c>), versions 4 and 5.</summary>
public static class RegistryTextReader
{
    private const int MaximumValueLength = 1024 * 1024;

    private static readonly char[] Separator = { '\\' };

    private static readonly string[] Roots =
    {
        "HKEY_CURRENT_USER\\", "HKEY_LOCAL_MACHINE\\", "HKEY_CLASSES_ROOT\\", "HKEY_CURRENT_CONFIG\\",
    };

    /// <summary>True when the first characters are those of an export.</summary>
    public static bool Recognizes(string head)
    {
        string text = head.TrimStart('\uFEFF', ' ', '\r', '\n');
        return text.StartsWith("Windows Registry Editor Version", StringComparison.Ordinal)
            || text.StartsWith("REGEDIT4", StringComparison.Ordinal);
    }

    /// <summary>The keys, in the order of the file. Offsets are those of lines, in characters.</summary>
    public static IEnumerable<RegistryKey> Read(TextReader text)
    {
        string? path = null;
        long start = 0;
        long offset = 0;
        List<RegistryValue> values = new();
        while (text.ReadLine() is { } line)
        {
            long at = offset;
            offset += line.Length + 2;
            string trimmed = line.Trim();
            if (trimmed.Length > 1 && trimmed[0] == '[' && trimmed[trimmed.Length - 1] == ']')
            {
                if (path is not null)
                {
                    yield return new RegistryKey { Path = path, Values = values, Offset = start };
                }

                values = new List<RegistryValue>();
                (path, start) = (WithoutRoot(trimmed.Substring(1, trimmed.Length - 2)), at);
            }
            else if (path is not null && trimmed.Length > 0 && trimmed[0] is '"' or '@')
            {
                string whole = Join(text, trimmed, ref offset);
                if (ValueOf(whole, at) is { } value)
                {
                    values.Add(value);
                }
            }
        }

        if (path is not null)
        {
            yield return new RegistryKey { Path = path, Values = values, Offset = start };
        }
    }

    private static string WithoutRoot(string path)
    {
        string? root = Array.Find(Roots, item => path.StartsWith(item, StringComparison.OrdinalIgnoreCase));
        if (root is not null)
        {
            return path.Substring(root.Length);
        }

        // HKEY_USERS\S-1-5-21-…\Software: the hive of one user.
        string[] parts = path.Split(Separator, 3);
        return parts.Length == 3 && parts[0].Equals("HKEY_USERS", StringComparison.OrdinalIgnoreCase) ? parts[2] : path;
    }

    private static string Join(TextReader text, string line, ref long offset)
    {
        StringBuilder whole = new(line);
        while (whole.Length > 0 && whole[whole.Length - 1] == '\\' && whole.Length < MaximumValueLength
            && text.ReadLine() is { } next)
        {
            offset += next.Length + 2;
            whole.Length--;
            whole.Append(next.Trim());
        }

        return whole.ToString();
    }

    private static RegistryValue? ValueOf(string line, long offset)
    {
        int at = 1;
        string name = line[0] == '@' ? "" : Quoted(line, ref at);
        if (at >= line.Length || line[at] != '=')
        {
            return null;
        }

        string value = line.Substring(at + 1).Trim();
        if (value.StartsWith("\"", StringComparison.Ordinal))
        {
            int from = 1;
            return Create(name, 1, Encoding.Unicode.GetBytes(Quoted(value, ref from) + "\0"), offset);
        }

        int colon = value.IndexOf(':');
        string type = colon < 0 ? "" : value.Substring(0, colon).ToUpperInvariant();
        string data = value.Substring(colon + 1);
        return type switch
        {
            "DWORD" when uint.TryParse(data, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint number) =>
                Create(name, 4, BitConverter.GetBytes(number), offset),
            "HEX" => Create(name, 3, Bytes(data), offset),
            _ when type.StartsWith("HEX(", StringComparison.Ordinal) => uint.TryParse(
                type.Substring(4).TrimEnd(')'), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint kind)
                ? Create(name, kind, Bytes(data), offset)
                : null,
            _ => null,
        };
    }

    private static RegistryValue Create(string name, uint type, byte[] data, long offset) =>
        new() { Name = name, Type = type, Data = data, Offset = offset };

    private static string Quoted(string text, ref int at)
    {
        StringBuilder value = new();
        for (; at < text.Length && text[at] != '"'; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
            value.Append(text[at]);
        }

        at++;
        return value.ToString();
    }

    private static byte[] Bytes(string data)
    {
        List<byte> bytes = new();
        foreach (string item in data.Split(','))
        {
            if (byte.TryParse(item.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out byte value))
            {
                bytes.Add(value);
            }
        }

        return bytes.ToArray();
    }
}
