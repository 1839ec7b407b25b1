using System;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Messages;

/// <summary>The payload of <c>PAG</c> and <c>PGD</c>: <c>TEXT</c> with what is to stand on the telephone (reference:
/// section 3.6).</summary>
public static class PageText
{
    /// <summary>The text; the whole payload when it holds no such element.</summary>
    public static string Read(ReadOnlySpan<byte> payload, MsnParserOption limits) =>
        WireXml.Read(payload, limits).Roots.FirstOrDefault(element => element.Is("TEXT"))?.Text
        ?? WireText.Decode(payload);
}
