using System;
using System.Collections.Generic;
using System.Globalization;

namespace MsnForensics.Export.Report;

/// <summary>A picture by its SHA-1: what it is for, and its bytes where they were found.</summary>
internal sealed class ReportPicture
{
    private const int MaximumUseCount = 10;

    private readonly SortedSet<string> _uses = new(StringComparer.Ordinal);

    public ReportPicture(string sha1) => Sha1 = sha1;

    public string Sha1 { get; }

    /// <summary>Position in the page, from 1; 0 for one that is not in it.</summary>
    public int Number { get; set; }

    public byte[]? Content { get; set; }

    public RasterImage? Image { get; set; }

    /// <summary>Why it is described and not shown; null for a picture that is.</summary>
    public string? Refusal { get; set; }

    public int Size { get; set; }

    /// <summary>When a record first names it; orders the pictures.</summary>
    public DateTimeOffset FirstTime { get; set; } = DateTimeOffset.MaxValue;

    public string Anchor => "p" + Number.ToString(CultureInfo.InvariantCulture);

    public string? DataUri => Content is null || Refusal is not null
        ? null
        : "data:" + Image!.MediaType + ";base64," + Convert.ToBase64String(Content);

    public ShownText Uses => ShownText.Block(string.Join("\n", _uses));

    public string Facts => string.Format(
        CultureInfo.InvariantCulture, "{0}, {1} \u00D7 {2} pixels, {3:N0} bytes", Image!.MediaType, Image.Width,
        Image.Height, Size);

    public void Use(string use, DateTimeOffset time)
    {
        if (_uses.Count < MaximumUseCount)
        {
            _uses.Add(use);
        }

        if (time != default && time < FirstTime)
        {
            FirstTime = time;
        }
    }
}
