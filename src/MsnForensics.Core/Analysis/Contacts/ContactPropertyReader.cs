using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Analysis.Contacts;

/// <summary>What the properties of a contact mean (reference: section 3.3).</summary>
public static class ContactPropertyReader
{
    public static void Apply(ContactEntry entry, ContactProperty property, Moment at)
    {
        if (property.Name == "MFN")
        {
            entry.SetName(property.Value, at);
        }
        else if (KindOf(property.Name) is { } kind)
        {
            entry.SetPhone(kind, NumberOf(property.Value), at);
        }
    }

    /// <summary>A number without the prefix that makes it an address.</summary>
    public static string NumberOf(string value) =>
        value.StartsWith(ListIdentifier.TelephonePrefix, StringComparison.OrdinalIgnoreCase)
            ? value.Substring(ListIdentifier.TelephonePrefix.Length)
            : value;

    private static string? KindOf(string property) => property switch
    {
        "PHH" => "home",
        "PHW" => "work",
        "PHM" => "mobile",
        _ => null,
    };
}
