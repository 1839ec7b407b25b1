using System;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>What a proposal's application and context say is to be sent (reference: sections 4.5, 4.8).</summary>
internal static class SessionContent
{
    public static void Read(PeerSession session, ReadOnlySpan<byte> context)
    {
        TransferOffer offer = session.Offer;
        switch (session.Application)
        {
            case PeerApplication.File:
                ReadFile(offer, context);
                break;
            case PeerApplication.Object:
                ReadObject(offer, MsnObject.Parse(SessionContext.ReadObject(context)));
                break;
            case PeerApplication.SendMedia or PeerApplication.ReceiveMedia:
                offer.Kind = SessionContext.IsVideoCall(context)
                    ? MsnTransferKind.VideoCall
                    : MsnTransferKind.Webcam;
                offer.IsRequest = session.Application == PeerApplication.ReceiveMedia;
                break;
            case PeerApplication.Activity:
                SessionContext.ReadActivity(context, out string id, out string name);
                offer.Kind = MsnTransferKind.Activity;
                offer.ApplicationName = name.Length > 0 ? name : id;
                break;
            default:
                offer.Kind = KindOf(session.Application);
                break;
        }
    }

    /// <summary>Kinds of applications that need no context.</summary>
    public static MsnTransferKind KindOf(PeerApplication application) => application switch
    {
        PeerApplication.File => MsnTransferKind.File,
        PeerApplication.PhotoSharing => MsnTransferKind.PhotoSharing,
        PeerApplication.SharedFolder => MsnTransferKind.SharedFolder,
        PeerApplication.Call => MsnTransferKind.Call,
        PeerApplication.NetMeeting => MsnTransferKind.NetMeeting,
        PeerApplication.ApplicationSharing => MsnTransferKind.ApplicationSharing,
        PeerApplication.Whiteboard => MsnTransferKind.Whiteboard,
        PeerApplication.AskAssistance or PeerApplication.OfferAssistance => MsnTransferKind.RemoteAssistance,
        PeerApplication.Webcam => MsnTransferKind.Webcam,
        PeerApplication.Game => MsnTransferKind.Game,
        PeerApplication.Activity => MsnTransferKind.Activity,
        _ => MsnTransferKind.Unknown,
    };

    private static void ReadFile(TransferOffer offer, ReadOnlySpan<byte> context)
    {
        offer.Kind = MsnTransferKind.File;
        if (FileContext.Parse(context) is not { } file)
        {
            return;
        }

        offer.Kind = file.IsBackground ? MsnTransferKind.Background : MsnTransferKind.File;
        offer.FileName = file.Name;
        offer.DeclaredSize = file.Size;
        offer.Preview = file.Preview;
    }

    // The one who wants the object invites.
    private static void ReadObject(TransferOffer offer, MsnObject? item)
    {
        offer.IsRequest = true;
        offer.Kind = KindOf(item);
        offer.Object = item;
        offer.DeclaredSize = item?.Size;
        offer.FileName = NameOf(item);
    }

    private static MsnTransferKind KindOf(MsnObject? item) => item?["Type"] switch
    {
        "2" => MsnTransferKind.Emoticon,
        "3" => MsnTransferKind.DisplayPicture,
        "5" => MsnTransferKind.Background,
        "7" => MsnTransferKind.DynamicDisplayPicture,
        "8" => MsnTransferKind.Wink,
        "10" => MsnTransferKind.DynamicBackground,
        "11" => MsnTransferKind.VoiceClip,
        "14" => MsnTransferKind.SignatureSound,
        "16" => MsnTransferKind.Scene,
        _ => MsnTransferKind.Object,
    };

    private static string? NameOf(MsnObject? item)
    {
        string? location = item?["Location"];
        return location is null or "" or "0" ? item?.FriendlyName : location;
    }
}
