using System;
using System.IO;

namespace MsnForensics.Export.Report;

/// <summary>Texts as they are, halves of surrogate pairs included, which no encoding would keep.</summary>
internal static class SpoolText
{
    public static void Store(BinaryWriter output, string text)
    {
        byte[] bytes = new byte[text.Length * sizeof(char)];
        Buffer.BlockCopy(text.ToCharArray(), 0, bytes, 0, bytes.Length);
        output.Write(bytes.Length);
        output.Write(bytes);
    }

    public static string Load(BinaryReader input)
    {
        byte[] bytes = input.ReadBytes(input.ReadInt32());
        char[] text = new char[bytes.Length / sizeof(char)];
        Buffer.BlockCopy(bytes, 0, text, 0, bytes.Length);
        return new string(text);
    }
}
