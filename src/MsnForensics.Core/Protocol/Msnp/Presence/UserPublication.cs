using System;
using System.Collections.Generic;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Msnp.Presence;

/// <summary>
/// What a publication says of an account: the payload of <c>UUX</c> and <c>UBX</c> (<c>Data</c>, <c>EndpointData</c>,
/// <c>PrivateEndpointData</c>), <c>application/user+xml</c> of <c>PUT</c>, <c>NFY</c> and <c>DEL</c>, and a circle's
/// properties. Null is not said, empty is said to be empty (reference: sections 6.5 and 6.8).
/// </summary>
public sealed class UserPublication
{
    private readonly List<EndpointPublication> _endpoints = new();
    private readonly Dictionary<string, int> _places = new();
    private readonly HashSet<string> _services = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Status code as sent.</summary>
    public string? Status { get; private set; }

    public string? Name { get; private set; }

    public string? PersonalMessage { get; private set; }

    /// <summary>As sent; <see cref="Presence.CurrentMedia"/> reads it.</summary>
    public string? CurrentMedia { get; private set; }

    /// <summary>The display picture's object as sent.</summary>
    public string? DisplayPicture { get; private set; }

    /// <summary>The animated display picture's object as sent.</summary>
    public string? DynamicPicture { get; private set; }

    /// <summary>The window background's object as sent.</summary>
    public string? Scene { get; private set; }

    public string? SignatureSound { get; private set; }

    /// <summary>Signed decimal number as sent.</summary>
    public string? ColorScheme { get; private set; }

    /// <summary>GUID of the installation, lower case and in braces; empty is said to be empty.</summary>
    public string? MachineGuid { get; private set; }

    /// <summary>When the profile was changed, as sent (service <c>PF</c>).</summary>
    public string? ProfileChangedAt { get; private set; }

    public IReadOnlyList<EndpointPublication> Endpoints => _endpoints;

    /// <summary>True when account data stood below <c>Data</c>.</summary>
    public bool HasData { get; private set; }

    /// <summary>False when the XML is damaged or goes beyond a limit; what stands in front of it was read.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>True when that service (<c>IM</c>, <c>PE</c>, <c>PF</c>) of the account was named.</summary>
    public bool HasService(string name) => _services.Contains(name);

    /// <summary>Reads a payload; any bytes give a result.</summary>
    public static UserPublication Read(ReadOnlySpan<byte> xml, MsnParserOption limits)
    {
        UserPublication publication = new();
        WireXml document = WireXml.Read(xml, limits);
        publication.IsComplete = document.IsWellFormed && !document.IsLimited;
        foreach (WireElement root in document.Roots)
        {
            publication.AddRoot(root);
        }

        return publication;
    }

    /// <summary>Reads the element that holds a circle's properties.</summary>
    public static UserPublication Of(WireElement data)
    {
        UserPublication publication = new();
        publication.AddRoot(data);
        return publication;
    }

    private void AddRoot(WireElement root)
    {
        if (AddEndpoint(root))
        {
            return;
        }

        HasData |= root.Is("Data");
        foreach (WireElement child in root.Children)
        {
            if (child.Is("s"))
            {
                AddService(child);
            }
            else if (!AddEndpoint(child))
            {
                AddField(child);
            }
        }
    }

    private void AddService(WireElement service)
    {
        _services.Add(service.Attribute("n") ?? "");
        ProfileChangedAt = service.Attribute("ts") ?? ProfileChangedAt;
        foreach (WireElement field in service.Children)
        {
            AddField(field);
        }
    }

    private void AddField(WireElement field)
    {
        switch (field.Name.ToUpperInvariant())
        {
            case "STATUS":
                Status = field.Text.Trim();
                break;
            case "FRIENDLYNAME" or "MFN":
                Name = field.Text;
                break;
            case "PSM":
                PersonalMessage = field.Text;
                break;
            case "CURRENTMEDIA":
                CurrentMedia = field.Text;
                break;
            case "USERTILELOCATION" or "UTL":
                DisplayPicture = field.Text;
                break;
            case "DDP":
                DynamicPicture = field.Text;
                break;
            case "SCENE":
                Scene = field.Text;
                break;
            case "SIGNATURESOUND":
                SignatureSound = field.Text;
                break;
            case "COLORSCHEME":
                ColorScheme = field.Text.Trim();
                break;
            case "MACHINEGUID":
                MachineGuid = AccountName.NormalizeGuid(field.Text) ?? "";
                break;
        }
    }

    // The same place can stand in several elements: its public and its private data, or one for each service.
    private bool AddEndpoint(WireElement element)
    {
        bool isPrivate = element.Is("PrivateEndpointData");
        string? service = isPrivate ? "PD" : element.Is("EndpointData") ? "IM" : null;
        if (service is null && element.Is("sep"))
        {
            service = (element.Attribute("n") ?? "").ToUpperInvariant();
        }

        if (service is null)
        {
            return false;
        }

        string? id = AccountName.NormalizeGuid(element.Attribute("id") ?? element.Attribute("epid") ?? "");
        if (!_places.TryGetValue(id ?? "", out int at))
        {
            at = _endpoints.Count;
            _places.Add(id ?? "", at);
            _endpoints.Add(new EndpointPublication { EndpointId = id });
        }

        _endpoints[at] = Merge(_endpoints[at], element, service);
        return true;
    }

    private static EndpointPublication Merge(EndpointPublication known, WireElement element, string service) =>
        known with
        {
            Capabilities = (service == "IM" ? ValueOf(element, "Capabilities") : null) ?? known.Capabilities,
            PresenceCapabilities = (service == "PE" ? ValueOf(element, "Capabilities") : null)
                ?? known.PresenceCapabilities,
            Name = element.ValueOf("EpName") ?? known.Name,
            Idle = ValueOf(element, "Idle") ?? known.Idle,
            ClientType = ValueOf(element, "ClientType") ?? ValueOf(element, "TYP") ?? known.ClientType,
            Status = ValueOf(element, "State") ?? known.Status,
            Version = ValueOf(element, "VER") ?? known.Version,
            IsPrivate = known.IsPrivate || service == "PD",
        };

    private static string? ValueOf(WireElement element, string name) => element.ValueOf(name)?.Trim();
}
