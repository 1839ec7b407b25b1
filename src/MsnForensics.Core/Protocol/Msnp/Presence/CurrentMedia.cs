using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp.Presence;

/// <summary>What somebody listens to, plays or works on: fields parted by the two characters <c>\0</c> (reference:
/// section 6.5).</summary>
public sealed class CurrentMedia
{
    private const string Separator = "\\0";
    private const int FirstValue = 4;

    private CurrentMedia(string[] fields)
    {
        Application = FieldOf(fields, 0);
        Type = FieldOf(fields, 1);
        IsEnabled = FieldOf(fields, 2) == "1";
        Format = FieldOf(fields, 3);
        Values = fields.Skip(FirstValue).ToArray();
    }

    /// <summary>Such as <c>WMP</c> or <c>iTunes</c>; often empty.</summary>
    public string Application { get; }

    /// <summary><c>Music</c>, <c>Games</c> or <c>Office</c>.</summary>
    public string Type { get; }

    /// <summary>False when the client takes the line back.</summary>
    public bool IsEnabled { get; }

    /// <summary>How the values are shown: <c>{0} - {1}</c>.</summary>
    public string Format { get; }

    /// <summary>For music title, artist, album, content id.</summary>
    public IReadOnlyList<string> Values { get; }

    public static CurrentMedia Parse(string text) =>
        new(text.Split(new[] { Separator }, StringSplitOptions.None));

    /// <summary>The line that contacts see: empty when there is none, all values when the format uses none.</summary>
    public override string ToString()
    {
        if (!IsEnabled)
        {
            return "";
        }

        string line = "";
        bool hasPlace = false;
        for (int at = 0; at < Format.Length;)
        {
            int length = PlaceAt(at, out string value);
            hasPlace |= length > 0;
            line += length > 0 ? value : Format[at].ToString();
            at += Math.Max(length, 1);
        }

        return hasPlace ? line : string.Join(" - ", Values.Where(value => value.Length > 0));
    }

    private static string FieldOf(string[] fields, int index) => index < fields.Length ? fields[index] : "";

    // Values are put in once: one that looks like a place is text.
    private int PlaceAt(int at, out string value)
    {
        value = "";
        int close = Format[at] == '{' ? Format.IndexOf('}', at) : -1;
        if (close < 0 || !DecimalNumber.TryParse(Format.Substring(at + 1, close - at - 1), out long index))
        {
            return 0;
        }

        value = index < Values.Count ? Values[(int)index] : "";
        return close - at + 1;
    }
}
