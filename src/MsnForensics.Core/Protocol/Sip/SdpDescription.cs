using System;
using System.Collections.Generic;
using System.Net;
using MsnForensics.Bytes;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Protocol.Sip;

/// <summary>The media that one side of a call offers, SDP (reference: section 7.9).</summary>
public sealed class SdpDescription
{
    // A call has one or two; codecs and candidates some twenty each.
    private const int MaximumMediaCount = 16;
    private const int MaximumLineCount = 500;

    private readonly List<SdpMedia> _media = new();
    private IPAddress? _address;

    private SdpDescription()
    {
    }

    /// <summary>The media in the order of the offer.</summary>
    public IReadOnlyList<SdpMedia> Media => _media;

    /// <summary>Reads a body; lines that nobody knows are passed over.</summary>
    public static SdpDescription Parse(ReadOnlySpan<byte> body)
    {
        SdpDescription description = new();
        string[] lines = WireText.Decode(body).Split('\n');
        for (int i = 0; i < lines.Length && i < MaximumLineCount; i++)
        {
            string line = lines[i].TrimEnd('\r', '\0', ' ');
            if (line.Length > 2 && line[1] == '=')
            {
                description.Read(line[0], line.Substring(2));
            }
        }

        return description;
    }

    private void Read(char type, string value)
    {
        SdpMedia? media = _media.Count > 0 ? _media[_media.Count - 1] : null;
        switch (type)
        {
            case 'm' when _media.Count < MaximumMediaCount:
                Open(value.Split(' '));
                break;
            case 'c':
                string[] words = value.Split(' ');
                IPAddress? address = WireEndpoint.ParseAddress(words[words.Length - 1]);
                _address = media is null ? address : _address;
                media?.SetAddress(address);
                break;
            case 'a':
                media?.Read(value);
                break;
        }
    }

    private void Open(string[] words)
    {
        if (words.Length >= 4)
        {
            SdpMedia media = new(words[0], WireEndpoint.ParsePort(words[1]), words);
            media.SetAddress(_address);
            _media.Add(media);
        }
    }
}

/// <summary>One medium of a call: audio or video.</summary>
public sealed class SdpMedia
{
    private const int FirstFormat = 3;

    // Candidates of one medium; a computer has a handful of addresses.
    private const int MaximumCandidateCount = 64;

    private readonly List<KeyValuePair<int, string>> _codecs = new();
    private readonly List<IceCandidate> _candidates = new();
    private readonly List<IPEndPoint> _chosen = new();
    private IPAddress? _address;

    internal SdpMedia(string name, int? port, string[] words)
    {
        Name = name;
        Port = port;
        for (int i = FirstFormat; i < words.Length; i++)
        {
            if (DecimalNumber.TryParse(words[i], out long type) && type < 128)
            {
                _codecs.Add(new((int)type, RtpPayloadName.Of((int)type)));
            }
        }
    }

    /// <summary><c>audio</c> or <c>video</c>.</summary>
    public string Name { get; }

    /// <summary>The port that the offer itself names; null for 0, which turns the medium down.</summary>
    public int? Port { get; }

    /// <summary>Address and port for RTP that the offer itself names.</summary>
    public IPEndPoint? Endpoint => _address is not null && Port is { } port ? new IPEndPoint(_address, port) : null;

    /// <summary>Port for RTCP, when it is not the next one.</summary>
    public int? ControlPort { get; private set; }

    /// <summary>Payload numbers with the codecs' names, in the order of preference.</summary>
    public IReadOnlyList<KeyValuePair<int, string>> Codecs => _codecs;

    public IReadOnlyList<IceCandidate> Candidates => _candidates;

    /// <summary>The other side's endpoints that this side settled on.</summary>
    public IReadOnlyList<IPEndPoint> Chosen => _chosen;

    /// <summary>As offered; <c>rejected</c> means that the media are in clear.</summary>
    public string? Encryption { get; private set; }

    internal void SetAddress(IPAddress? address) => _address = address ?? _address;

    internal void Read(string attribute)
    {
        int colon = attribute.IndexOf(':');
        string value = colon < 0 ? "" : attribute.Substring(colon + 1).Trim();
        switch (colon < 0 ? attribute : attribute.Substring(0, colon))
        {
            case "rtcp":
                ControlPort = WireEndpoint.ParsePort(value.Split(' ')[0]);
                break;
            case "rtpmap":
                NameCodec(value);
                break;
            case "candidate" when _candidates.Count < MaximumCandidateCount:
                if (IceCandidate.Parse(value) is { } candidate)
                {
                    _candidates.Add(candidate);
                }

                break;
            case "remote-candidates":
                ReadChosen(value.Split(' '));
                break;
            case "encryption":
                Encryption = value;
                break;
        }
    }

    // "114 x-msrta/16000"
    private void NameCodec(string value)
    {
        string[] words = value.Split(' ');
        if (words.Length < 2 || !DecimalNumber.TryParse(words[0], out long type))
        {
            return;
        }

        int index = _codecs.FindIndex(codec => codec.Key == type);
        if (index >= 0)
        {
            _codecs[index] = new((int)type, words[1]);
        }
    }

    // "1 address port 2 address port"
    private void ReadChosen(string[] words)
    {
        for (int i = 0; i + 2 < words.Length && _chosen.Count < MaximumCandidateCount; i += 3)
        {
            if (WireEndpoint.ParseAddress(words[i + 1]) is { } address
                && WireEndpoint.ParsePort(words[i + 2]) is { } port)
            {
                _chosen.Add(new IPEndPoint(address, port));
            }
        }
    }
}
