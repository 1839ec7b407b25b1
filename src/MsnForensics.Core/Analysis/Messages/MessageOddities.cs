using System;
using System.Collections.Generic;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Messages;

/// <summary>What is odd about a message.</summary>
public static class MessageOddities
{
    /// <param name="content">What it says.</param>
    /// <param name="sender">Who sent it, as the server says.</param>
    /// <param name="completeness">How much of it is there.</param>
    /// <param name="oddity">What its reading has shown.</param>
    public static IReadOnlyCollection<AnomalyCode> Find(
        MessageContent content, string? sender, MsnCompleteness completeness, AnomalyCode? oddity = null)
    {
        List<AnomalyCode>? codes = null;
        void Note(bool isSo, AnomalyCode code)
        {
            if (isSo)
            {
                (codes ??= new List<AnomalyCode>()).Add(code);
            }
        }

        bool isWhole = completeness == MsnCompleteness.Complete;
        Note(oddity is not null, oddity ?? default);
        Note(!content.IsUtf8, AnomalyCode.MessageTextUndecodable);
        Note(!isWhole && oddity is null, AnomalyCode.MsnpPayloadTruncated);
        Note(isWhole && content.Details?.IsMalformed == true, AnomalyCode.PayloadMalformed);
        Note(
            content.ClaimedSender is { } claimed && sender is not null && claimed != sender,
            AnomalyCode.MessageSenderMismatch);
        return codes is null ? Array.Empty<AnomalyCode>() : codes;
    }

    /// <summary>Reports them, but for a cut payload, which was reported with its command.</summary>
    public static void Report(LegMessage message)
    {
        foreach (AnomalyCode code in message.Anomalies)
        {
            if (code != AnomalyCode.MsnpPayloadTruncated)
            {
                message.Stream.Analysis.Report(new Anomaly(
                    code,
                    (message.Session is { } session ? "Session " + session.SessionId + ", " : "Web service, ")
                    + message.Content.Kind + " message.",
                    message.Source.Number,
                    message.Source.UnixNanoseconds,
                    message.Source.Source));
            }
        }
    }
}
