using System;
using System.Collections.Generic;

namespace MsnForensics.Analysis.Indicators;

/// <summary>
/// GUIDs that are the same in every capture: of what clients invite each other to, and of clients in their SOAP calls
/// (references: media, sections 1.5 and 4.5; text, section 7.4).
/// </summary>
internal static class ApplicationCatalog
{
    /// <summary>Names by GUID, upper case and without braces.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase)
    {
        ["A4268EEC-FEC5-49E5-95C3-F126696BDBF6"] = "Display picture, emoticon or another MSNObject",
        ["5D3E02AB-6190-11D3-BBBB-00C04F795683"] = "File transfer",
        ["4BD96FC0-AB17-4425-A14A-439185962DC8"] = "Webcam or video call, offered",
        ["1C9AA97E-9C05-4583-A3BD-908A196F1E92"] = "Webcam, asked for",
        ["6A13AF9C-5308-4F35-923A-67E8DDA40C2F"] = "Activity or game",
        ["41D3E74E-04A2-4B37-96F8-08ACDB610874"] = "Photo sharing",
        ["534142D5-1F2A-431F-A60C-B0CF723FDF7D"] = "Shared folder",
        ["E073B06B-636E-45B7-ACA4-6D4B5978C93C"] = "Wink, old form",
        ["02D3C01F-BF30-4825-A83A-DE7AF41648AA"] = "Voice or video conversation",
        ["44BBA842-CC51-11CF-AAFA-00AA00B6015C"] = "NetMeeting",
        ["F1B1920C-6A3C-4CE7-B18C-AFAB305FD03D"] = "Application sharing",
        ["1DF57D09-637A-4CA5-91B9-2C3EDAAF62FE"] = "Whiteboard",
        ["56B994A7-380F-410B-9985-C809D78C1BDC"] = "Remote assistance, asked for",
        ["703EA1A8-D73E-43E3-852C-EE85B5D872C2"] = "Remote assistance, offered",
        ["2A23868E-B45F-401D-B8B0-1E16B774A5B7"] = "Webcam, old form",
        ["8DAE4336-2B71-11D4-9A6C-006067325E47"] = "Game: Baldur's Gate II",
        ["B8BE70DE-E2CA-4400-AE03-88FF85B9F4E8"] = "Webcam, in the context of an invitation",
        ["0425E797-49F1-4D37-909A-031116119D9B"] = "Video conversation, in the context of an invitation",
        ["F6D2794D-501F-443A-ADBE-8F1490FF30FD"] = "SOAP client: libpurple's family",
        ["996CDE1E-AA53-4477-B943-2BE802EA6166"] = "SOAP client: the family of papyon and aMSN",
        ["09607671-1C32-421F-A6A6-CBFAA51AB5F4"] = "SOAP client: the family of msnp-sharp",
        ["CFE80F9D-180F-4399-82AB-413F33A1FA11"] = "SOAP client: the family of AvaMSN",
        ["7108E71A-9926-4FCB-BCC9-9A9D3F32E423"] = "Sign-in by SOAP: hosting application of Messenger",
    };
}
