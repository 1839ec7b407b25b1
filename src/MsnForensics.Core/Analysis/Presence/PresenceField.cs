namespace MsnForensics.Analysis.Presence;

/// <summary>What can be told of an account, or of one place where it is signed in.</summary>
public enum PresenceField
{
    Status,
    Name,
    Capabilities,
    DisplayPicture,
    IconUrl,
    PersonalMessage,
    CurrentMedia,
    DynamicPicture,
    Scene,
    SignatureSound,
    ColorScheme,
    MachineGuid,
    ProfileChangedAt,
    PresenceCapabilities,
    EndpointName,
    Idle,
    ClientType,
    ClientVersion,

    /// <summary>Who is in a circle or group, one a line; the last field.</summary>
    Members,
}
