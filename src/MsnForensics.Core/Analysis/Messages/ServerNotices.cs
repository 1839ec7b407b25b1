using System.Collections.Generic;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Mail;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// Messages of a notification server itself: profile, mail, system. A notice about offline messages gives one more
/// message for each that waits (reference: sections 8.8 and 9.1).
/// </summary>
public static class ServerNotices
{
    public static void Deliver(
        LegMessageReader reader,
        MsnpSession session,
        CommandSet commands,
        MessageContent content,
        string? sender,
        MsnCompleteness completeness,
        IReadOnlyCollection<AnomalyCode> anomalies)
    {
        IReadOnlyList<MailDataEntry>? entries = content.Details?.MailData?.Entries;
        bool isNotice = content.Kind != MsnMessageKind.Offline || entries is not { Count: > 0 };
        if (isNotice)
        {
            reader.Deliver(new RoutedLeg(session, commands, content, new MessageRoute { From = sender })
            {
                Completeness = completeness,
                Anomalies = anomalies,
            });
        }

        int part = 0;
        foreach (MailDataEntry entry in entries ?? System.Array.Empty<MailDataEntry>())
        {
            reader.Deliver(new RoutedLeg(
                session, commands, OfflineContent.OfEntry(entry, content.ContentType), OfflineContent.RouteOf(entry))
            {
                Part = ++part,
                Completeness = completeness,
                Anomalies = isNotice || part > 1 ? System.Array.Empty<AnomalyCode>() : anomalies,
            });
        }
    }
}
