namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>What two clients agree to do (reference: sections 1.5, 4.5).</summary>
public enum PeerApplication
{
    Unknown,
    File,

    /// <summary>A picture, emoticon, wink, sound …; the context names it.</summary>
    Object,

    /// <summary>The inviter sends: a webcam, or a video call; the context tells.</summary>
    SendMedia,

    /// <summary>The inviter asks to see the other's webcam.</summary>
    ReceiveMedia,

    /// <summary>A game or another program inside the client.</summary>
    Activity,
    PhotoSharing,
    SharedFolder,

    /// <summary>A call between computers by SIP.</summary>
    Call,
    NetMeeting,
    ApplicationSharing,
    Whiteboard,

    /// <summary>The inviter asks for help.</summary>
    AskAssistance,

    /// <summary>The inviter offers help.</summary>
    OfferAssistance,

    /// <summary>A webcam by an invitation of the old form.</summary>
    Webcam,

    /// <summary>A game of its own.</summary>
    Game,
}
