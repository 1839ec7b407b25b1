using System.Collections.Generic;
using System.Globalization;

namespace MsnForensics.Protocol.Msnp.Presence;

/// <summary>
/// The numbers with which a client says what it can do: <c>first</c>, or <c>first:second</c> from MSNP16 on
/// (reference: sections 6.2 and 6.3).
/// </summary>
/// <param name="First">Bits of the first number; the upper four count the client's generation.</param>
/// <param name="Second">Bits of the second number; null when it is not given.</param>
public readonly record struct ClientCapabilities(uint First, uint? Second)
{
    private const int GenerationShift = 28;

    private static readonly string[] FirstNames =
    {
        "OnlineViaMobile", "MsnExplorer", "InkGif", "InkIsf",
        "Webcam", "Chunking", "MobileEnabled", "WebWatch",
        "Activities", "OnlineViaWebMessenger", "MobileDevice", "FederationGateway",
        "HasSpace", "MediaCenter", "DirectIM", "Winks",
        "SharedSearch", "Bot", "VoiceClips", "SecureChannel",
        "SipInvite", "MultiPartyMedia", "SharingFolders", "PageMode",
        "OneCare", "PeerToPeerTurn", "PeerToPeerBootstrap", "Alias",
    };

    private static readonly string[] SecondNames =
    {
        "SmsOnly", "VoiceOverMsnp", "UccpSipStack", "ApplicationMessages",
        "RtcVideo", "PeerToPeerV2", "AuthenticatedWebIM", "OneOnOneViaGroup",
        "OfflineIM", "SharingVideo", "Nudges", "CircleVoiceIM",
        "Sharing", "SuspendedMobileFanOutDisabled", "Unknown0x4000", "PeerToPeerMixerRelay",
        "Unknown0x10000", "FileTransferInWindow", "VideoCall16To9", "PeerToPeerEnveloping",
        "Unknown0x100000", "Unknown0x200000", "YahooIMDisabled", "SipTunnelV2",
        "VoiceClipsWma", "VoiceClipsInCircles", "SocialNews", "CustomEmoticons",
        "Utf8Moods", "Fturn", "P4Activity", "MultiPartyConversations",
    };

    private static readonly string[] Generations =
    {
        "MSN Messenger 4.x/5.x or unversioned",
        "MSN Messenger 6.0", "MSN Messenger 6.1", "MSN Messenger 6.2", "MSN Messenger 7.0", "MSN Messenger 7.5",
        "Windows Live Messenger 8.0", "Windows Live Messenger 8.1", "Windows Live Messenger 8.5",
        "Windows Live Messenger 9 beta", "Windows Live Messenger 2009", "Windows Live Messenger 2011",
        "Windows Live Messenger 2012",
    };

    /// <summary>The product that the first number names; third-party clients claim one too.</summary>
    public string Generation => First >> GenerationShift is uint number && number < Generations.Length
        ? Generations[number]
        : "Unknown (" + number.ToString(CultureInfo.InvariantCulture) + ")";

    /// <summary>Names of the bits of the first number, lowest first.</summary>
    public IReadOnlyList<string> Names => NamesOf(First, FirstNames);

    /// <summary>Names of the bits of the second number, lowest first.</summary>
    public IReadOnlyList<string> ExtendedNames => NamesOf(Second ?? 0, SecondNames);

    /// <summary>Reads one or two decimal numbers; negative ones are taken modulo 2^32.</summary>
    public static bool TryParse(string text, out ClientCapabilities capabilities)
    {
        int colon = text.IndexOf(':');
        bool isRead = TryParseNumber(colon < 0 ? text : text.Substring(0, colon), out uint first);
        uint second = 0;
        isRead &= colon < 0 || TryParseNumber(text.Substring(colon + 1), out second);
        capabilities = isRead ? new ClientCapabilities(first, colon < 0 ? null : second) : default;
        return isRead;
    }

    private static bool TryParseNumber(string text, out uint number)
    {
        bool isRead = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && value is >= int.MinValue and <= uint.MaxValue;
        number = isRead ? unchecked((uint)value) : 0;
        return isRead;
    }

    private static List<string> NamesOf(uint bits, string[] names)
    {
        List<string> found = new();
        for (int i = 0; i < names.Length; i++)
        {
            if ((bits >> i & 1) != 0)
            {
                found.Add(names[i]);
            }
        }

        return found;
    }
}
