using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Presence;

/// <summary>The values that publications tell.</summary>
internal static class PublicationValues
{
    // What UUX and UBX always carry, and what the services IM and PE of MSNP21 do.
    private static readonly PresenceField[] DataFields =
    {
        PresenceField.PersonalMessage, PresenceField.CurrentMedia, PresenceField.DynamicPicture, PresenceField.Scene,
        PresenceField.SignatureSound, PresenceField.ColorScheme, PresenceField.MachineGuid,
    };

    private static readonly PresenceField[] ServiceFields =
    {
        PresenceField.Name, PresenceField.DisplayPicture, PresenceField.PersonalMessage, PresenceField.CurrentMedia,
        PresenceField.DynamicPicture, PresenceField.Scene, PresenceField.SignatureSound, PresenceField.ColorScheme,
    };

    /// <summary>What is told of the account; what is absent stays as it is.</summary>
    public static PresenceValues Of(UserPublication publication) => new()
    {
        [PresenceField.Status] = publication.Status,
        [PresenceField.Name] = publication.Name,
        [PresenceField.PersonalMessage] = publication.PersonalMessage,
        [PresenceField.CurrentMedia] = publication.CurrentMedia,
        [PresenceField.DisplayPicture] = WithoutZero(publication.DisplayPicture),
        [PresenceField.DynamicPicture] = WithoutZero(publication.DynamicPicture),
        [PresenceField.Scene] = WithoutZero(publication.Scene),
        [PresenceField.SignatureSound] = WithoutZero(publication.SignatureSound),
        [PresenceField.ColorScheme] = publication.ColorScheme,
        [PresenceField.MachineGuid] = publication.MachineGuid,
        [PresenceField.ProfileChangedAt] = publication.ProfileChangedAt,
    };

    /// <summary>What is told of a place.</summary>
    public static PresenceValues Of(EndpointPublication place) => new()
    {
        [PresenceField.Status] = place.Status,
        [PresenceField.Capabilities] = place.Capabilities,
        [PresenceField.PresenceCapabilities] = place.PresenceCapabilities,
        [PresenceField.EndpointName] = place.Name,
        [PresenceField.Idle] = place.Idle,
        [PresenceField.ClientType] = place.ClientType,
        [PresenceField.ClientVersion] = place.Version,
    };

    /// <summary>Says that what the payload of <c>UUX</c> or <c>UBX</c> does not tell is empty.</summary>
    public static PresenceValues WholeData(UserPublication publication) => Fill(Of(publication), DataFields);

    /// <summary>Says that what a full notification does not tell is empty.</summary>
    public static PresenceValues WholeServices(UserPublication publication) => Fill(Of(publication), ServiceFields);

    private static PresenceValues Fill(PresenceValues values, PresenceField[] fields)
    {
        foreach (PresenceField field in fields)
        {
            values[field] ??= "";
        }

        return values;
    }

    private static string? WithoutZero(string? item) => item is "0" ? "" : item;
}
