using System;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Sip;

/// <summary>The XML around a SIP message that a notification server passes on (<c>UUN</c> and <c>UBN</c>, types 2 and
/// 12; reference: sections 3.8, 7.9).</summary>
/// <param name="CallId">The call, as the wrapper names it.</param>
/// <param name="Content">The SIP bytes, or a fragment of them.</param>
public sealed record SipTunnel(string CallId, byte[] Content)
{
    /// <summary>Reads a wrapper; null for a payload of another form.</summary>
    public static SipTunnel? Parse(ReadOnlySpan<byte> payload)
    {
        WireElement? root = WireXml.Read(WireText.Decode(payload), MsnParserOption.Default).Root;
        WireElement? message = root is not null && root.Is("sip") ? root["msg"] : null;
        if (message is null)
        {
            return null;
        }

        bool isBase64 = string.Equals(root!.Attribute("e"), "base64", StringComparison.OrdinalIgnoreCase);
        return new SipTunnel(
            root.Attribute("i") ?? "",
            isBase64
                ? Base64Text.Decode(message.Text, out _)
                : System.Text.Encoding.UTF8.GetBytes(message.Text));
    }
}
