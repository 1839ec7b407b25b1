using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>Applications by the GUID of an MSNSLP invitation (<c>EUF-GUID</c>) or of one of the old form
/// (<c>Application-GUID</c>); files have the same in both (reference: sections 1.5, 4.5).</summary>
public static class PeerApplicationCatalog
{
    private static readonly Dictionary<Guid, PeerApplication> Applications = new()
    {
        [new("5D3E02AB-6190-11D3-BBBB-00C04F795683")] = PeerApplication.File,
        [new("A4268EEC-FEC5-49E5-95C3-F126696BDBF6")] = PeerApplication.Object,
        [new("E073B06B-636E-45B7-ACA4-6D4B5978C93C")] = PeerApplication.Object,
        [new("4BD96FC0-AB17-4425-A14A-439185962DC8")] = PeerApplication.SendMedia,
        [new("1C9AA97E-9C05-4583-A3BD-908A196F1E92")] = PeerApplication.ReceiveMedia,
        [new("6A13AF9C-5308-4F35-923A-67E8DDA40C2F")] = PeerApplication.Activity,
        [new("41D3E74E-04A2-4B37-96F8-08ACDB610874")] = PeerApplication.PhotoSharing,
        [new("534142D5-1F2A-431F-A60C-B0CF723FDF7D")] = PeerApplication.SharedFolder,
        [new("02D3C01F-BF30-4825-A83A-DE7AF41648AA")] = PeerApplication.Call,
        [new("44BBA842-CC51-11CF-AAFA-00AA00B6015C")] = PeerApplication.NetMeeting,
        [new("F1B1920C-6A3C-4CE7-B18C-AFAB305FD03D")] = PeerApplication.ApplicationSharing,
        [new("1DF57D09-637A-4CA5-91B9-2C3EDAAF62FE")] = PeerApplication.Whiteboard,
        [new("56B994A7-380F-410B-9985-C809D78C1BDC")] = PeerApplication.AskAssistance,
        [new("703EA1A8-D73E-43E3-852C-EE85B5D872C2")] = PeerApplication.OfferAssistance,
        [new("2A23868E-B45F-401D-B8B0-1E16B774A5B7")] = PeerApplication.Webcam,
        [new("8DAE4336-2B71-11D4-9A6C-006067325E47")] = PeerApplication.Game,
    };

    /// <summary>The application behind a GUID in any spelling.</summary>
    public static PeerApplication Find(string? guid) =>
        Guid.TryParse(guid?.Trim(), out Guid value) && Applications.TryGetValue(value, out PeerApplication application)
            ? application
            : PeerApplication.Unknown;
}
