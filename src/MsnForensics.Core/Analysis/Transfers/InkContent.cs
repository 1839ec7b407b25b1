using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>The picture or the strokes inside a message of handwriting.</summary>
internal static class InkContent
{
    /// <summary>The content in place of the text around it; the message itself when it holds none, or not all of
    /// it.</summary>
    public static TransferBody Unwrap(TransferBody message, AnalysisContext analysis) =>
        message.IsComplete && InkMessage.Parse(message.Content.Head) is { IsWhole: true } ink
            ? message.With(ink.Content, analysis)
            : message;
}
