using System;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Soap;

/// <summary>
/// A request to, or an answer from, one of the web services around MSNP (reference: sections 5.4, 7.4, 9). A damaged
/// envelope gives what stands in front of the damage.
/// </summary>
public sealed class SoapEnvelope
{
    private const string ResponseEnding = "Response";

    private SoapEnvelope(WireXml document, WireElement root, string? actionUri)
    {
        Document = document;
        Header = root["Header"];
        Body = root["Body"];
        Fault = FindFault(root);
        Content = Body?.Children.FirstOrDefault(child => !child.Is("Fault"));
        ActionUri = actionUri;
        Action = NameOf(actionUri) ?? WithoutEnding(Content?.Name);
    }

    /// <summary>The XML as read, to ask whether it is whole.</summary>
    public WireXml Document { get; }

    public WireElement? Header { get; }

    public WireElement? Body { get; }

    /// <summary>The first element of the body that is no fault: the call, or its <c>…Response</c>.</summary>
    public WireElement? Content { get; }

    /// <summary>The fault, in the body or, as the sign-in service puts it, beside it.</summary>
    public SoapFault? Fault { get; }

    /// <summary>The HTTP header <c>SOAPAction</c> without its quotes; null where there is none, as in
    /// answers.</summary>
    public string? ActionUri { get; }

    /// <summary>
    /// The call's name such as <c>FindMembership</c>: the end of <see cref="ActionUri"/>, else the name of
    /// <see cref="Content"/> without <c>Response</c>. Null for a fault without <see cref="ActionUri"/>.
    /// </summary>
    public string? Action { get; }

    /// <summary>True for an answer, a fault included.</summary>
    public bool IsResponse =>
        Fault is not null || Content?.Name.EndsWith(ResponseEnding, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads an HTTP body; null when it is no envelope.</summary>
    /// <param name="body">The body, decoded from its transfer and content codings.</param>
    /// <param name="soapAction">The HTTP header <c>SOAPAction</c> as sent, when there is one.</param>
    /// <param name="limits">Bounds on the XML.</param>
    public static SoapEnvelope? Read(ReadOnlySpan<byte> body, string? soapAction, MsnParserOption limits) =>
        Read(WireText.Decode(body), soapAction, limits);

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, string?, MsnParserOption)"/>
    public static SoapEnvelope? Read(string body, string? soapAction, MsnParserOption limits)
    {
        if (body.IndexOf("Envelope", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        WireXml document = WireXml.Read(body, limits);
        WireElement? root = document.Roots.FirstOrDefault(element => element.Is("Envelope"));
        return root is null ? null : new SoapEnvelope(document, root, Unquoted(soapAction));
    }

    private static SoapFault? FindFault(WireElement root) =>
        (root.Find("Body/Fault") ?? root["Fault"]) is { } fault ? new SoapFault(fault) : null;

    private static string? Unquoted(string? soapAction)
    {
        string? uri = soapAction?.Trim().Trim('"').Trim();
        return string.IsNullOrEmpty(uri) ? null : uri;
    }

    private static string? NameOf(string? actionUri)
    {
        string? name = actionUri?.Substring(Math.Max(actionUri.LastIndexOf('/'), actionUri.LastIndexOf('#')) + 1);
        return string.IsNullOrEmpty(name) ? null : name;
    }

    private static string? WithoutEnding(string? name) =>
        name?.EndsWith(ResponseEnding, StringComparison.OrdinalIgnoreCase) == true
            ? name.Substring(0, name.Length - ResponseEnding.Length)
            : name;
}
