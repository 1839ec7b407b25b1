using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Analysis.Channels;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Sip;

namespace MsnForensics.Analysis.Media;

/// <summary>Calls by their SIP messages, whatever carries these (reference: section 7.9).</summary>
public sealed class CallTable
{
    private const int MaximumKnownCount = 20_000;
    private const int MaximumTunnelCount = 256;

    private readonly AnalysisContext _analysis;
    private readonly ChannelTable _channels;
    private readonly Dictionary<string, SipCall> _calls = new(StringComparer.Ordinal);
    private readonly Queue<SipCall> _released = new();
    private readonly LinkedList<SipCall> _open = new();
    private readonly Dictionary<string, byte[]> _tunnels = new(StringComparer.Ordinal);

    public CallTable(AnalysisContext analysis, ChannelTable channels)
    {
        _analysis = analysis;
        _channels = channels;
    }

    public IEnumerable<SipCall> Open => _open;

    public int OpenCount => _open.Count;

    /// <summary>A part of a message that the notification server passes on.</summary>
    public void Read(SipTunnel tunnel, PacketPlace place)
    {
        string key = place.Sender + "|" + tunnel.CallId;
        byte[] bytes = _tunnels.TryGetValue(key, out byte[]? held) && !IsStart(tunnel.Content)
            ? held.Concat(tunnel.Content).ToArray()
            : tunnel.Content;
        _tunnels.Remove(key);
        ParseStatus status = SipMessage.TryRead(bytes, false, out SipMessage? message);
        if (status == ParseStatus.Complete)
        {
            Read(message!, place);
        }
        else if (status == ParseStatus.NeedMore && _tunnels.Count < MaximumTunnelCount
            && bytes.Length <= _analysis.Option.MaximumDocumentLength)
        {
            _tunnels.Add(key, bytes);
        }
    }

    /// <summary>A whole message.</summary>
    public void Read(SipMessage message, PacketPlace place)
    {
        string method = message.Method.Length > 0 ? message.Method : message.SequenceMethod;
        if (message.CallId is not { } callId || method is not ("INVITE" or "CANCEL" or "BYE" or "ACK"))
        {
            return;
        }

        if (!_calls.TryGetValue(callId, out SipCall? call))
        {
            _calls[callId] = call = new SipCall(_analysis, callId);
            _open.AddLast(call);
        }

        if (call.IsReleased)
        {
            return;
        }

        place.AddTo(call.Offer.Negotiation);
        call.Touch(place.At);
        call.Offer.SessionId ??= place.SessionId;
        ReadStep(call.Offer, message, place);
        if ((message["Content-Type"] ?? "").StartsWith("application/sdp", StringComparison.OrdinalIgnoreCase))
        {
            ReadMedia(call.Offer, message, place);
        }
    }

    /// <summary>The records were made.</summary>
    public void Release(SipCall call)
    {
        _open.Remove(call);
        call.IsReleased = true;
        _released.Enqueue(call);
        if (_released.Count > MaximumKnownCount)
        {
            _calls.Remove(_released.Dequeue().Offer.CallId!);
        }
    }

    private static bool IsStart(byte[] bytes) => SipMessage.TryRead(bytes, false, out _) != ParseStatus.Invalid;

    private static void ReadStep(TransferOffer offer, SipMessage message, PacketPlace place)
    {
        switch (message.Method)
        {
            case "INVITE":
                offer.OfferedAt ??= place.At;
                offer.Inviter ??= message.From;
                offer.Invitee ??= message.To;
                break;
            case "CANCEL":
                offer.SetEnd(TransferEnd.Cancelled, message.From, place.At, "CANCEL");
                break;
            case "BYE":
                offer.SetEnd(TransferEnd.Closed, message.From, place.At, "BYE");
                break;
            case "" when message.SequenceMethod == "INVITE":
                offer.Inviter ??= message.From;
                offer.Invitee ??= message.To;
                ReadAnswer(offer, message, place);
                break;
        }
    }

    private static void ReadAnswer(TransferOffer offer, SipMessage message, PacketPlace place)
    {
        string words = message.StartLine.Substring(message.StartLine.IndexOf(' ') + 1);
        switch (message.StatusCode)
        {
            case >= 200 and < 300:
                offer.SetAnswer(TransferAnswer.Accepted, place.At, null);
                break;
            case 486 or 600 or 603:
                offer.SetAnswer(TransferAnswer.Declined, place.At, words);
                break;
            case >= 400 and not (401 or 407 or 487):
                offer.SetAnswer(TransferAnswer.Failed, place.At, words);
                break;
        }
    }

    // Whoever sends the description announces the addresses in it.
    private void ReadMedia(TransferOffer offer, SipMessage message, PacketPlace place)
    {
        SdpDescription description = SdpDescription.Parse(message.Body);
        bool isAnswer = message.Method.Length == 0;
        string? from = isAnswer ? message.To : message.From;
        string? to = isAnswer ? message.From : message.To;
        foreach (SdpMedia media in description.Media)
        {
            offer.Kind = media.Name == "video" ? MsnTransferKind.VideoCall : offer.Kind;
            MsnChannelCandidate[] candidates = CandidatesOf(media).Distinct().ToArray();
            ChannelTerms terms = new(
                string.Join("|", ChannelReader.KeyOf("call", offer.CallId, from, to), from, media.Name),
                MsnChannelTransport.Unknown,
                "Rtp",
                from,
                to,
                offer)
            {
                Media = media,
            };
            if (candidates.Length > 0)
            {
                _channels.Announce(terms, candidates, place);
            }
        }

        string text = WireText.Decode(message.Body);
        bool isKnown = offer.Text?.IndexOf(text, StringComparison.Ordinal) >= 0;
        if (!isKnown && (offer.Text?.Length ?? 0) < _analysis.Option.MaximumDocumentLength)
        {
            string head = (isAnswer ? "answer of " : "offer of ") + from + ":\n";
            offer.Text = offer.Text is null ? head + text : offer.Text + "\n" + head + text;
        }
    }

    private static IEnumerable<MsnChannelCandidate> CandidatesOf(SdpMedia media)
    {
        if (media.Endpoint is { } endpoint)
        {
            yield return ChannelReader.CandidateOf(endpoint);
            yield return ChannelReader.CandidateOf(new IPEndPoint(
                endpoint.Address, media.ControlPort ?? Math.Min(endpoint.Port + 1, IPEndPoint.MaxPort)));
        }

        foreach (IceCandidate candidate in media.Candidates)
        {
            yield return ChannelReader.CandidateOf(candidate.Endpoint, candidate.Kind);
        }
    }
}
