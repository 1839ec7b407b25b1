using System;
using MsnForensics.Analysis.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>Makes the record of a closed stream.</summary>
public static class StreamRecordBuilder
{
    public static MsnStream Build(ByteStream content, StreamEnd end)
    {
        StreamContext context = content.Context;
        TcpStream stream = context.Stream;
        string communityId = context.CommunityId;
        long start = stream.First.UnixNanoseconds;
        long index = stream.Index;
        TlsDetails? tls = context.Tls;
        bool isClientA = context.ClientSide == StreamSide.A;
        StreamCounters client = isClientA ? stream.FromA : stream.FromB;
        StreamCounters server = isClientA ? stream.FromB : stream.FromA;
        return new MsnStream
        {
            Timestamp = context.Analysis.TimeOf(stream.First),
            TimestampSource = context.Analysis.TimestampSourceOf(stream.First),
            StartTime = context.Analysis.TimeOf(stream.First),
            EndTime = context.Analysis.TimeOf(stream.Last),
            Protocol = content.Protocol,
            Content = content.Analyzer?.Content,
            ClientEndpoint = context.Client.ToString(),
            ServerEndpoint = context.Server.ToString(),
            ClientBytes = client.ByteCount,
            ServerBytes = server.ByteCount,
            MissingBytes = client.MissingBytes + server.MissingBytes,
            UnparsedBytes = content.UnparsedBytes,
            IsMidStream = stream.IsMidStream,
            IsOneSided = client.FrameCount == 0 || server.FrameCount == 0,
            IsEncrypted = tls is not null,
            IsDecrypted = tls?.IsOpened == true,
            ServerName = tls?.ServerName,
            ServiceName = tls?.Service?.Service.ToString(),
            TlsVersion = tls?.Version,
            CipherSuite = tls?.CipherSuite,
            ApplicationProtocol = tls?.ApplicationProtocol,
            TlsAlert = tls?.Alert,
            Ja3 = tls?.Ja3,
            Ja3s = tls?.Ja3s,
            Ja4 = tls?.Ja4,
            Certificates = tls?.Certificates ?? MsnList<MsnCertificate>.Empty,
            CommunityId = communityId,
            StreamId = stream.Index,
            EndReason = end.ToString(),
            FrameCount = client.FrameCount + server.FrameCount,
            RecordIdSource = () => RecordIdentity.Of(
                "Stream", StreamContext.KeyOf(communityId, start, index)),
            Evidence = EvidenceOf(context),
        };
    }

    // The first and the last frame stand for the whole stream.
    private static MsnEvidence EvidenceOf(StreamContext context)
    {
        TcpStream stream = context.Stream;
        SourceIdentity source = context.Analysis.Source(stream.First.Source);
        bool isOne = stream.Last.Source != stream.First.Source || stream.Last.Number == stream.First.Number;
        return new MsnEvidence
        {
            Path = source.Path,
            Sha256 = source.Sha256,
            FrameNumbers = isOne
                ? MsnList<long>.Of(stream.First.Number)
                : MsnList<long>.Over(
                    Math.Min(stream.First.Number, stream.Last.Number),
                    Math.Max(stream.First.Number, stream.Last.Number)),
            StreamId = stream.Index,
            StreamOffset = 0,
            Length = stream.FromA.ByteCount + stream.FromB.ByteCount,
            CommunityId = context.CommunityId,
        };
    }
}
