using System.Collections.Generic;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>Fields as lines of text.</summary>
internal static class FieldLines
{
    public static MsnList<string> Of(IReadOnlyList<KeyValuePair<string, string>> fields, string separator)
    {
        string[] lines = new string[fields.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = fields[i].Key + separator + fields[i].Value;
        }

        return MsnList<string>.Over(lines);
    }

    /// <summary>The same without the values of fields that carry a secret.</summary>
    public static MsnList<string> OfMasked(IReadOnlyList<KeyValuePair<string, string>> fields, string separator)
    {
        string[] lines = new string[fields.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = fields[i].Key + separator + SecretMask.Header(fields[i].Key, fields[i].Value);
        }

        return MsnList<string>.Over(lines);
    }
}
