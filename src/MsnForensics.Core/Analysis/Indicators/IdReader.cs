using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Indicators;

/// <summary>Product ids and the GUIDs of applications.</summary>
internal static class IdReader
{
    private const int ProductIdLength = 16;

    public static ParseStatus TryReadProduct(TextWindow window, int start, int length, out IndicatorFinding? finding)
    {
        finding = null;
        bool isAddress = window.HasAt(start, "msmsgs@"u8);
        int end = isAddress ? start + length : start + ProductIdLength;
        if (window.LineEnd(start) < 0)
        {
            return ParseStatus.NeedMore;
        }

        if (end > window.Bytes.Length || IsInsideWord(window, start, end))
        {
            return ParseStatus.Complete;
        }

        string value = WireText.DecodeLatin1(window.Bytes.Slice(start, end - start));
        ProductInfo? product = ProductCatalog.Find(value);
        bool isAnswer = window.FindCommand(window.LineStart(start), start, window.LineEnd(start), out _) is
            { Verb: "QRY" };
        bool isTicket = window.HasAt(start - 7, "appid=\""u8);
        finding = isAnswer
            ? new IndicatorFinding(
                MsnIndicatorKind.ProductId,
                value,
                MsnIndicatorPlace.Command,
                MsnConfidence.Certain,
                "the answer to a challenge")
            : isTicket
                ? new IndicatorFinding(
                    MsnIndicatorKind.ProductId,
                    value,
                    MsnIndicatorPlace.Markup,
                    MsnConfidence.High,
                    "the ticket of an offline message")
                : new IndicatorFinding(
                    MsnIndicatorKind.ProductId,
                    value,
                    MsnIndicatorPlace.Text,
                    product is null ? MsnConfidence.Low : MsnConfidence.Medium,
                    product is null ? "the form of a product id" : "a known product id, out of its field");
        finding = finding with { Detail = product?.Client };
        return ParseStatus.Complete;
    }

    public static ParseStatus TryReadApplication(
        TextWindow window, int start, int length, IndicatorToken token, out IndicatorFinding? finding)
    {
        bool isHeader = window.LineBegins(start, "EUF-GUID:"u8) || window.LineBegins(start, "Application-GUID:"u8);
        bool isElement = window.HasAt(start - "<ApplicationId>".Length, "<ApplicationId>"u8);
        string value = WireText.DecodeLatin1(window.Bytes.Slice(start, length)).ToUpperInvariant();
        finding = new IndicatorFinding(
            token.Kind,
            value,
            isHeader ? MsnIndicatorPlace.Header : isElement ? MsnIndicatorPlace.Markup : MsnIndicatorPlace.Text,
            isHeader || isElement ? MsnConfidence.High : MsnConfidence.Medium,
            isHeader || isElement ? "an id that is the same everywhere, in its field" : "such an id, out of its field")
        {
            Detail = token.Meaning,
        };
        return ParseStatus.Complete;
    }

    private static bool IsInsideWord(TextWindow window, int start, int end)
    {
        foreach (byte value in window.Bytes.Slice(start, end - start))
        {
            if (value is <= 0x20 or >= 0x7F)
            {
                return true;
            }
        }

        bool follows = start > 0 && IsWordByte(window.Bytes[start - 1]);
        return follows || (end < window.Bytes.Length && IsWordByte(window.Bytes[end]));
    }

    private static bool IsWordByte(byte value) => value
        is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9';
}
