using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

/// <summary>The reference's examples.</summary>
internal static class P2PVectors
{
    /// <summary>An invitation of 671 bytes for a picture (reference: section 11.1).</summary>
    public static readonly byte[] Invite = System.Text.Encoding.UTF8.GetBytes(
        """
        INVITE MSNMSGR:alice@example.com MSNSLP/1.0
        To: <msnmsgr:alice@example.com>
        From: <msnmsgr:bob@example.com>
        Via: MSNSLP/1.0/TLP ;branch={11111111-2222-3333-4444-555555555555}
        CSeq: 0~
        Call-ID: {66666666-7777-8888-9999-AAAAAAAAAAAA}
        Max-Forwards: 0
        Content-Type: application/x-msnmsgr-sessionreqbody
        Content-Length: 341

        EUF-GUID: {A4268EEC-FEC5-49E5-95C3-F126696BDBF6}
        SessionID: 1234567
        AppID: 12
        RequestFlags: 18
        Context: PG1zbm9iaiBDcmVhdG9yPSJhbGljZUBleGFtcGxlLmNvbSIgU2l6ZT0iNDMiIFR5cGU9IjMiIExvY2F0aW9uPSJURlIxQTJCLnRtcCIgRnJpZW5kbHk9IkFBQT0iIFNIQTFEPSJMYTZxaTE4WjhMd2duWmRzQXIxcXkxR3dDd289IiBTSEExQz0icnJLejUrQm9DU0dPQndveTI1OW41bi8zNVdZPSIvPgA=


        """.ReplaceLineEndings("\r\n").Replace('~', ' ') + "\0");

    public const string Object =
        "<msnobj Creator=\"alice@example.com\" Size=\"43\" Type=\"3\" Location=\"TFR1A2B.tmp\" Friendly=\"AAA=\" "
        + "SHA1D=\"La6qi18Z8LwgnZdsAr1qy1GwCwo=\" SHA1C=\"rrKz5+BoCSGOBwoy259n5n/35WY=\"/>";

    /// <summary>A picture of one pixel (reference: section 5.3).</summary>
    public static readonly byte[] Gif = P2PBytes.Hex(
        "47494638396101000100800000FFFFFF00000021F904010000000" + "02C00000000010001000002024401003B");
}
