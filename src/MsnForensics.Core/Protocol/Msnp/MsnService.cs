namespace MsnForensics.Protocol.Msnp;

/// <summary>What a host of the service was for.</summary>
public enum MsnService
{
    /// <summary>Dispatch, notification and switchboard servers.</summary>
    Messaging,

    /// <summary>The HTTP gateway to these.</summary>
    Gateway,

    /// <summary>Passport and Windows Live ID.</summary>
    SignIn,

    /// <summary>Contacts, groups, memberships.</summary>
    AddressBook,

    /// <summary>Messages for people who were not signed in.</summary>
    OfflineMessages,

    /// <summary>Roaming profile, display pictures.</summary>
    Storage,

    /// <summary>What the client program is told at its start.</summary>
    Configuration,

    /// <summary>Search for people, news about contacts.</summary>
    Directory,

    /// <summary>Relays and registrars for calls.</summary>
    Voice,

    /// <summary>Mail and web pages that the client led to.</summary>
    Web,

    /// <summary>Messengers in the browser, of the service and of others.</summary>
    WebMessenger,
}
