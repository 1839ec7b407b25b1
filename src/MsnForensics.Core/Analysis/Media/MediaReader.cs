using System;
using System.Linq;
using System.Net;
using MsnForensics.Analysis.Channels;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Protocol.Rtp;
using MsnForensics.Protocol.Sip;
using MsnForensics.Protocol.Webcam;

namespace MsnForensics.Analysis.Media;

/// <summary>Reads the datagrams of negotiated channels: calls, their signalling, video conversations.</summary>
public sealed class MediaReader
{
    // Two directions of sound and pictures, and some that were begun again.
    private const int MaximumFeedCount = 64;

    private readonly CallTable _calls;

    public MediaReader(CallTable calls) => _calls = calls;

    public void Read(
        ChannelOffer channel,
        IPEndPoint source,
        IPEndPoint destination,
        ReadOnlySpan<byte> payload,
        FrameReference frame)
    {
        switch (channel.Terms.Protocol)
        {
            case "Rtp":
                ReadRtp(channel, source, destination, payload, frame);
                break;
            case "Sip" when SipMessage.TryRead(payload, true, out SipMessage? message) == ParseStatus.Complete:
                _calls.Read(message!, new PacketPlace(source, destination, payload.Length, frame));
                break;
            case "Webcam" when MediaPacket.Tiles(payload):
                ReadConversation(channel, source, destination, payload, frame);
                break;
        }
    }

    private static void ReadRtp(
        ChannelOffer channel,
        IPEndPoint source,
        IPEndPoint destination,
        ReadOnlySpan<byte> payload,
        FrameReference frame)
    {
        if (channel.Terms.Subject is not { } subject
            || StunMessage.Parse(payload) is not null
            || !RtpPacket.TryRead(payload, out RtpPacket packet))
        {
            return;
        }

        RtpFeed? feed = subject.Media.OfType<RtpFeed>().FirstOrDefault(item => item.Is(packet.Source, source));
        if (feed is null && subject.Media.Count < MaximumFeedCount)
        {
            feed = new RtpFeed(packet.Source, source, destination, channel.Terms.Media);
            subject.Media.Add(feed);
        }

        feed?.Add(packet, frame);
    }

    private static void ReadConversation(
        ChannelOffer channel,
        IPEndPoint source,
        IPEndPoint destination,
        ReadOnlySpan<byte> payload,
        FrameReference frame)
    {
        while (channel.Terms.Subject is { } subject && MediaPacket.TryRead(payload, out MediaPacket packet))
        {
            payload = payload.Slice(MediaPacket.HeaderLength + packet.PayloadLength);
            if (packet.Code is not (MediaPacket.Video or MediaPacket.Audio))
            {
                continue;
            }

            ConversationFeed? feed = subject.Media.OfType<ConversationFeed>()
                .FirstOrDefault(item => item.Is(packet.Code, source));
            if (feed is null && subject.Media.Count < MaximumFeedCount)
            {
                feed = new ConversationFeed(packet.Code, source, destination);
                subject.Media.Add(feed);
            }

            feed?.Add(packet, frame);
        }
    }
}
