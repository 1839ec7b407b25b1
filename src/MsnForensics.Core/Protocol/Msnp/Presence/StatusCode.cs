using System.Collections.Generic;

namespace MsnForensics.Protocol.Msnp.Presence;

/// <summary>Status codes (reference: section 6.1).</summary>
public static class StatusCode
{
    public const string Online = "NLN";

    public const string Offline = "FLN";

    public const string Hidden = "HDN";

    public const string Idle = "IDL";

    /// <summary>The codes that have a name.</summary>
    public static IReadOnlyList<string> All { get; } =
        new[] { Online, "BSY", Idle, "BRB", "AWY", "PHN", "LUN", Hidden, Offline };

    /// <summary>What the code means; a code that nobody knows stays as it is.</summary>
    public static string NameOf(string code) => code switch
    {
        Online => "Online",
        "BSY" => "Busy",
        Idle => "Idle",
        "BRB" => "BeRightBack",
        "AWY" => "Away",
        "PHN" => "OnThePhone",
        "LUN" => "OutToLunch",
        Hidden => "Hidden",
        Offline => "Offline",
        _ => code,
    };
}
