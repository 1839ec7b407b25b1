using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Http;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Web;

/// <summary>Makes the record of one exchange with a web service.</summary>
public static class ServiceCallBuilder
{
    /// <summary>Values given of one message; the body has them all.</summary>
    private const int MaximumFieldCount = 500;

    public static MsnServiceCall Build(HttpExchange exchange)
    {
        StreamContext context = exchange.Stream;
        AnalysisContext analysis = context.Analysis;
        HttpPart first = exchange.Request ?? exchange.Response!;
        SoapEnvelope? request = EnvelopeOf(analysis, exchange.Request);
        SoapEnvelope? response = EnvelopeOf(analysis, exchange.Response);
        HttpTarget? target = exchange.Request is null ? null : HttpTarget.Of(exchange.Request.Head);
        bool isMasked = !analysis.Request.IncludeSecret;
        return new MsnServiceCall
        {
            Timestamp = analysis.TimeOf(first.At),
            TimestampSource = analysis.TimestampSourceOf(first.At),
            Service = (target is null ? null : WebService.Of(exchange.Request!.Head, target.Value)) ?? WebService.Other,
            Action = request?.Action ?? response?.Action ?? exchange.Request?.Head.Method,
            Account = ServiceAccount.Of(exchange.Request?.Head, request, response),
            StatusCode = exchange.Response?.Head.StatusCode,
            Fault = FaultOf(response),
            Host = target?.Host,
            Path = target?.Path,
            ActionUri = request?.ActionUri,
            RequestFields = Fields(request is null ? QueryOf(target) : FieldsOf(request), isMasked),
            ResponseFields = Fields(response is null ? Nothing : FieldsOf(response), isMasked),
            AnsweredAt = exchange.Response is null ? null : analysis.TimeOf(exchange.Response.At),
            Completeness = CompletenessOf(exchange),
            ClientEndpoint = context.Client.ToString(),
            ServerEndpoint = context.ServerEndpoint,
            Carrier = context.Carrier,
            RequestHeaders = Headers(exchange.Request, isMasked),
            ResponseHeaders = Headers(exchange.Response, isMasked),
            Request = Body(exchange.Request, isMasked),
            Response = Body(exchange.Response, isMasked),
            StreamId = context.Stream.Index,
            RecordIdSource = context.IdOf("ServiceCall", first.Piece.IsFromClient, first.Piece.Range),
            Evidence = EvidenceOf(exchange),
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Nothing => Array.Empty<KeyValuePair<string, string>>();

    private static SoapEnvelope? EnvelopeOf(AnalysisContext analysis, HttpPart? part) =>
        part is null ? null : SoapEnvelope.Read(part.Body, part.Head["SOAPAction"], analysis.Option);

    private static string? FaultOf(SoapEnvelope? response) => response?.Fault is not { } fault
        ? null
        : fault.ErrorCode ?? string.Join(": ", new[] { fault.Code, fault.Reason }.Where(text => text is not null));

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(SoapEnvelope envelope) =>
        SoapFields.Of(envelope, MaximumFieldCount);

    private static IEnumerable<KeyValuePair<string, string>> QueryOf(HttpTarget? target) =>
        target is null ? Nothing : HttpQuery.Parse(target.Value.Query).Values;

    private static MsnList<MsnServiceField> Fields(IEnumerable<KeyValuePair<string, string>> fields, bool isMasked) =>
        new(fields.Select(field => new MsnServiceField(
            field.Key, isMasked ? ServiceSecrets.Field(field.Key, field.Value) : field.Value)));

    private static MsnList<MsnServiceField> Headers(HttpPart? part, bool isMasked) =>
        new((part?.Head.Headers ?? Nothing).Select(header => new MsnServiceField(
            header.Key, isMasked ? ServiceSecrets.Header(header.Key, header.Value) : header.Value)));

    private static MsnBytes? Body(HttpPart? part, bool isMasked) =>
        part is null ? null : new MsnBytes(isMasked ? ServiceSecrets.Body(part.Body) : part.Body);

    private static MsnCompleteness CompletenessOf(HttpExchange exchange)
    {
        HttpPart?[] parts = { exchange.Request, exchange.Response };
        if (Array.Exists(parts, part => part?.Piece.Range.Holes is not null))
        {
            return MsnCompleteness.Gap;
        }

        return Array.TrueForAll(parts, part => part is { IsComplete: true })
            ? MsnCompleteness.Complete
            : MsnCompleteness.Truncated;
    }

    private static MsnEvidence EvidenceOf(HttpExchange exchange)
    {
        HttpPart?[] parts = { exchange.Request, exchange.Response };
        return exchange.Stream.EvidenceOf(
            parts.Where(part => part is not null).Select(part => part!.Piece).ToArray());
    }
}
