using System;
using System.Collections.Generic;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Msnp.Presence;

/// <summary>The body of <c>application/circles+xml</c> and <c>application/multiparty+xml</c>: who is in a circle or
/// temporary group, and how it is called (reference: section 6.7).</summary>
public sealed class CirclePublication
{
    private readonly List<CircleMember> _members = new();

    /// <summary>The members named, of all rosters.</summary>
    public IReadOnlyList<CircleMember> Members => _members;

    /// <summary>Name, personal message and the like of the circle itself; null when not said.</summary>
    public UserPublication? Properties { get; private set; }

    /// <summary>False when the XML is damaged or goes beyond a limit.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads a body; any bytes give a result.</summary>
    public static CirclePublication Read(ReadOnlySpan<byte> xml, MsnParserOption limits)
    {
        WireXml document = WireXml.Read(xml, limits);
        CirclePublication publication = new() { IsComplete = document.IsWellFormed && !document.IsLimited };
        if (document.Root is { } root)
        {
            publication.Add(root);
        }

        return publication;
    }

    private void Add(WireElement circle)
    {
        foreach (WireElement roster in circle.All("roster"))
        {
            foreach (WireElement user in roster.All("user"))
            {
                AddMember(user, roster.ValueOf("id")?.Trim());
            }
        }

        Properties = circle.Find("props/presence/Data") is { } data ? UserPublication.Of(data) : null;
    }

    private void AddMember(WireElement user, string? roster)
    {
        AccountName name = AccountName.Parse(user.ValueOf("id")?.Trim() ?? "");
        if (name.Address.Length > 0)
        {
            _members.Add(new CircleMember(name, roster, user.ValueOf("state")?.Trim()));
        }
    }
}

/// <summary>One member as a roster names it.</summary>
/// <param name="Account">Address and network.</param>
/// <param name="Roster">The roster's service, such as <c>IM</c>.</param>
/// <param name="State"><c>Pending</c> while an invitation is open; null otherwise.</param>
public sealed record CircleMember(AccountName Account, string? Roster, string? State);
