using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Web;
using MsnForensics.Protocol.Mail;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// Offline messages as the web services show them: left, announced, fetched and deleted (reference: section 9). What
/// a notification server has announced is joined by the message's id.
/// </summary>
public sealed class OfflineTracker : ITracker
{
    private readonly AnalysisContext _analysis;
    private readonly SessionHub _hub;
    private readonly OfflineRuns _runs;

    public OfflineTracker(AnalysisContext analysis, SessionHub hub)
    {
        _analysis = analysis;
        _hub = hub;
        _runs = new OfflineRuns(analysis);
    }

    public ISessionReader? Open(MsnpSession session) => null;

    public void OnExchange(HttpExchange exchange)
    {
        if (!MayBeOim(exchange))
        {
            return;
        }

        SoapEnvelope? request = Read(exchange.Request);
        SoapEnvelope? response = Read(exchange.Response);
        if ((request ?? response) is not { } call || !(OimService.IsOim(call) || (response is not null
            && OimService.IsOim(response))))
        {
            return;
        }

        if (request is not null && OimStore.Read(request) is { } store)
        {
            ReadStored(exchange, store, response);
        }
        else
        {
            ReadFetched(exchange, call.Action, request, response);
        }
    }

    public void Complete() => _runs.Report();

    // The word stands in the action, or in the namespace of an answer whose request is missing.
    private static bool MayBeOim(HttpExchange exchange) => exchange.Request is { } request
        ? request.Head["SOAPAction"]?.IndexOf("/oim/", StringComparison.OrdinalIgnoreCase) >= 0
        : exchange.Response?.Body.AsSpan().IndexOf("/oim/"u8) >= 0;

    private SoapEnvelope? Read(HttpPart? part) =>
        part is null ? null : SoapEnvelope.Read(part.Body, part.Head["SOAPAction"], _analysis.Option);

    private static StreamPiece[] PiecesOf(params HttpPart?[] parts) =>
        parts.Where(part => part is not null).Select(part => part!.Piece).ToArray();

    private static MsnCompleteness CompletenessOf(HttpPart part, SoapEnvelope envelope) =>
        part.IsComplete && envelope.Document.IsWellFormed ? MsnCompleteness.Complete : MsnCompleteness.Truncated;

    private void ReadFetched(HttpExchange exchange, string? action, SoapEnvelope? request, SoapEnvelope? response)
    {
        switch (action)
        {
            case OimService.GetMessage when response is not null && OimService.MessageText(response) is { } text:
                ReadMail(exchange, text, request is null ? null : OimService.WantedId(request), response);
                break;
            case OimService.GetMetadata when response is not null:
                ReadEntries(exchange, OimService.Metadata(response, _analysis.Option), response);
                break;
            case OimService.DeleteMessages when request is not null:
                ReadDeletion(exchange, OimService.DeletedIds(request), response);
                break;
        }
    }

    private void ReadMail(HttpExchange exchange, string text, string? id, SoapEnvelope response)
    {
        MailMessage? mail = _analysis.Request.MailReader?.Read(text);
        MessageContent content = OfflineContent.OfMail(text, id, mail);
        string? receiver = mail is { To.Count: > 0 } ? mail.To[0] : null;
        RoutedLeg leg = new(
            exchange.Stream,
            PiecesOf(exchange.Response, exchange.Request),
            content,
            new MessageRoute { From = mail?.From, To = receiver, IsConversation = true },
            receiver)
        {
            Completeness = CompletenessOf(exchange.Response!, response),
        };
        _runs.Add(leg);
        _hub.Messages.Add(leg);
    }

    private void ReadEntries(HttpExchange exchange, MailData? data, SoapEnvelope response)
    {
        int part = 0;
        foreach (MailDataEntry entry in data?.Entries ?? Array.Empty<MailDataEntry>())
        {
            _hub.Messages.Add(new RoutedLeg(
                exchange.Stream,
                PiecesOf(exchange.Response, exchange.Request),
                OfflineContent.OfEntry(entry, null),
                OfflineContent.RouteOf(entry),
                null)
            {
                Part = ++part,
                Completeness = CompletenessOf(exchange.Response!, response),
            });
        }
    }

    // From then on the service has no copy.
    private void ReadDeletion(HttpExchange exchange, IReadOnlyList<string> ids, SoapEnvelope? response)
    {
        MessageContent content = new()
        {
            Kind = MsnMessageKind.Signal,
            Text = "DeleteMessages: " + string.Join("; ", ids),
            Details = new MessageDetails
            {
                Fields = ids.Select(id => MessageDetailReader.Field("MessageId", id)).ToArray(),
            },
        };
        _hub.Messages.Add(new RoutedLeg(
            exchange.Stream, PiecesOf(exchange.Request, exchange.Response), content, new MessageRoute(), null)
        {
            Delivery = DeliveryOf(response),
        });
    }

    private void ReadStored(HttpExchange exchange, OimStore store, SoapEnvelope? response)
    {
        MessageContent content = OfflineContent.OfStored(store, response?.Fault, _analysis.Request.MailReader);
        RoutedLeg leg = new(
            exchange.Stream,
            PiecesOf(exchange.Request, exchange.Response),
            content,
            new MessageRoute { From = store.From, To = store.To, IsConversation = true },
            store.From)
        {
            Delivery = DeliveryOf(response),
            Completeness = exchange.Request!.IsComplete ? MsnCompleteness.Complete : MsnCompleteness.Truncated,
        };
        _runs.Add(leg);
        _hub.Messages.Add(leg);
    }

    private static MsnDelivery DeliveryOf(SoapEnvelope? response) => response is null ? MsnDelivery.Unknown
        : response.Fault is not null ? MsnDelivery.Refused
        : MsnDelivery.Acknowledged;
}
