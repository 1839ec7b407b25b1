using System;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

/// <summary>Command lines, written as they stand on the wire.</summary>
internal static class CommandOf
{
    public static WireCommand Line(string line) => WireCommand.Parse(Encoding.UTF8.GetBytes(line), [], null);

    /// <summary>Gives a parser every beginning of a line, and the line with any byte changed.</summary>
    public static void Damage(string line, Action<WireCommand> parse)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        for (int length = 3; length <= bytes.Length; length++)
        {
            parse(WireCommand.Parse(bytes.AsSpan(0, length), [], null));
        }

        Gen.Select(Gen.Int[3, bytes.Length - 1], Gen.Byte).Sample(change =>
        {
            byte[] changed = (byte[])bytes.Clone();
            changed[change.Item1] = change.Item2;
            parse(WireCommand.Parse(changed, [], null));
        });
    }
}
