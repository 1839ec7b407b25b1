using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Soap;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Mail;

/// <summary>The calls by which offline messages are fetched and deleted (reference: section 9.1).</summary>
public static class OimService
{
    public const string GetMetadata = "GetMetadata";
    public const string GetMessage = "GetMessage";
    public const string DeleteMessages = "DeleteMessages";

    /// <summary>True for an envelope of this service or of the one that stores messages.</summary>
    public static bool IsOim(SoapEnvelope envelope) =>
        IsName(envelope.ActionUri) || envelope.Content?.Attributes.Any(attribute => IsName(attribute.Value)) == true;

    /// <summary>The id that a <c>GetMessage</c> asks for, or null.</summary>
    public static string? WantedId(SoapEnvelope request) => TextOf(request.Content?.ValueOf("messageId"));

    /// <summary>True when <c>GetMessage</c> marks the message as read.</summary>
    public static bool MarksAsRead(SoapEnvelope request) =>
        TextOf(request.Content?.ValueOf("alsoMarkAsRead")) is { } value
        && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The mail that answers a <c>GetMessage</c>, or null.</summary>
    public static string? MessageText(SoapEnvelope response) =>
        response.Content?.ValueOf("GetMessageResult") is { } text && text.Trim().Length > 0 ? text : null;

    /// <summary>The ids that a <c>DeleteMessages</c> names.</summary>
    public static IReadOnlyList<string> DeletedIds(SoapEnvelope request) =>
        request.Content?.Descendants("messageId").Select(element => element.Text.Trim()).ToArray()
        ?? Array.Empty<string>();

    /// <summary>The document that answers a <c>GetMetadata</c>, as elements or as text, or null.</summary>
    public static MailData? Metadata(SoapEnvelope response, MsnParserOption limits)
    {
        WireElement? root = response.Content?.Descendants("MD").FirstOrDefault();
        if (root is not null)
        {
            return MailData.Read(root, response.Document.IsWellFormed && !response.Document.IsLimited);
        }

        string? text = response.Content?.ValueOf("GetMetadataResult") ?? response.Content?.Text;
        return text?.TrimStart().StartsWith("<MD", StringComparison.OrdinalIgnoreCase) == true
            ? MailData.Parse(text, limits)
            : null;
    }

    private static bool IsName(string? uri) => uri?.IndexOf("/oim/", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string? TextOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
