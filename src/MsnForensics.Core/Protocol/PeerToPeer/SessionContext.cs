using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>The <c>Context</c> of an MSNSLP body: base64 around bytes whose form depends on the application (reference:
/// section 4.8).</summary>
public static class SessionContext
{
    // Stands for a preview of some megabytes; anything longer is no context (reference: section 9.9).
    private const int MaximumTextLength = 4 * 1024 * 1024;

    private static readonly char[] Separator = { ';' };

    private static readonly Guid WebcamGuid = new("B8BE70DE-E2CA-4400-AE03-88FF85B9F4E8");
    private static readonly Guid VideoCallGuid = new("0425E797-49F1-4D37-909A-031116119D9B");

    /// <summary>The bytes; null without a context, or for one beyond the limit.</summary>
    /// <param name="base64">The field's value.</param>
    /// <param name="isWhole">False when it is cut or damaged.</param>
    public static byte[]? Decode(string? base64, out bool isWhole)
    {
        isWhole = true;
        return string.IsNullOrEmpty(base64) || base64!.Length > MaximumTextLength
            ? null
            : Base64Text.Decode(base64, out isWhole);
    }

    /// <summary>The text of an object's context; NUL at the end is no part of it.</summary>
    public static string ReadObject(ReadOnlySpan<byte> context) => WireText.Decode(context).TrimEnd('\0');

    /// <summary>The context of a webcam, not of a video call.</summary>
    public static bool IsWebcam(ReadOnlySpan<byte> context) => IsGuid(context, WebcamGuid);

    public static bool IsVideoCall(ReadOnlySpan<byte> context) => IsGuid(context, VideoCallGuid);

    /// <summary>The text of an activity's context, <c>id;1;name</c>, cut into id and name.</summary>
    public static void ReadActivity(ReadOnlySpan<byte> context, out string id, out string name)
    {
        string[] parts = FileContext.ReadText(context).Split(Separator, 3);
        id = parts[0];
        name = parts[parts.Length - 1];
    }

    private static bool IsGuid(ReadOnlySpan<byte> context, Guid expected) =>
        context.Length <= 80 && Guid.TryParse(FileContext.ReadText(context), out Guid guid) && guid == expected;
}
