using System.Globalization;

namespace MsnForensics;

/// <summary>Something another client could fetch: a display picture, emoticon, wink, scene, sound (reference: section
/// 6.4).</summary>
public sealed class MsnObjectInfo
{
    /// <summary>The account that offers the object; who made the picture is another question.</summary>
    public string? Creator { get; init; }

    /// <summary>Such as <c>DisplayPicture</c>; a number nobody knows stays a number.</summary>
    public string? Type { get; init; }

    /// <summary>File name on the creator's disk, such as <c>TFR2C.tmp</c>.</summary>
    public string? Location { get; init; }

    /// <summary>The object's name, decoded; empty for none.</summary>
    public string? Friendly { get; init; }

    /// <summary>Size of the content in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>SHA-1 of the content in base64, as sent.</summary>
    public string? Sha1d { get; init; }

    /// <summary>SHA-1 over the other attributes in base64, as sent.</summary>
    public string? Sha1c { get; init; }

    /// <summary>Whether <see cref="Sha1c"/> fits; null when absent. A misfit means an edited object or a third-party
    /// client.</summary>
    public bool? IsConsistent { get; init; }

    /// <summary>SHA-1 of the content in lower-case hexadecimal, as file hashes are written.</summary>
    public string? ContentSha1 { get; init; }

    /// <summary>Whether a content has the size and the SHA-1 announced; null where none was compared.</summary>
    public bool? ContentMatches { get; init; }

    /// <summary>Where the content stands on the web, for tiles hosted there.</summary>
    public string? Url { get; init; }

    /// <summary>All further attributes as <c>name=value; name=value</c>: purchased content has a signature and ids.
    /// </summary>
    public string? Attributes { get; init; }

    /// <summary>The text as it stood on the wire.</summary>
    public string Raw { get; init; } = "";

    public override string ToString()
    {
        if (Type is null && Creator is null)
        {
            return "unreadable object";
        }

        string size = Size is { } bytes ? bytes.ToString(CultureInfo.InvariantCulture) + " bytes" : "size unknown";
        string name = string.IsNullOrEmpty(Friendly) ? "" : " \"" + Friendly + "\"";
        string place = string.IsNullOrEmpty(Location) ? "" : ", " + Location;
        string hash = ContentSha1 is null ? "" : ", SHA-1 " + ContentSha1;
        string misfit = IsConsistent == false ? ", checksum does not fit" : "";
        return (Type ?? "object") + name + " of " + (Creator ?? "unknown") + ", " + size + place + hash + misfit;
    }
}
