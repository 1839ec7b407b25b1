using System.Globalization;
using MsnForensics.Protocol.Content;

namespace MsnForensics.Analysis.Transfers;

/// <summary>The file name under which a transfer's content is saved (reference: section 9.7).</summary>
public static class TransferFileName
{
    /// <summary>What is put behind the name of a content that has holes.</summary>
    public const string PartialSuffix = ".partial";

    /// <summary>Files keep their own name, made safe; objects are named by kind and creator, or by what is typed in
    /// their place, and by hash.</summary>
    public static string Of(MsnTransfer transfer)
    {
        string extension = ExtensionOf(transfer);
        string name = transfer.Object is { } item
            ? SafeFileName.Of(
                string.Join(
                    "_",
                    transfer.Shortcut ?? transfer.Kind + "_" + (item.Creator ?? "unknown"),
                    item.ContentSha1 ?? transfer.Sha1) + extension,
                "object" + extension)
            : SafeFileName.Of(transfer.FileName, FallbackOf(transfer) + extension);
        return transfer.Outcome == MsnTransferOutcome.Completed ? name : name + PartialSuffix;
    }

    private static string FallbackOf(MsnTransfer transfer) => string.Join(
        "_",
        transfer.Kind,
        SafeFileName.Of(transfer.From, "unknown"),
        (transfer.PeerSessionId ?? 0).ToString(CultureInfo.InvariantCulture),
        transfer.Part.ToString(CultureInfo.InvariantCulture));

    private static string ExtensionOf(MsnTransfer transfer) =>
        ContentSignatureCatalog.FindByMediaType(transfer.ContentType) is { } signature
            ? "." + signature.Extension
            : transfer.Kind switch
            {
                MsnTransferKind.Ink => ".isf",
                MsnTransferKind.Webcam => ".cam",
                _ => ".bin",
            };
}
