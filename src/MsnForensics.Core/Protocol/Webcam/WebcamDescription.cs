using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Bytes;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Protocol.Webcam;

/// <summary>
/// The text in which producer and viewer of a webcam name their addresses. It looks like XML and need not be any:
/// commas and tabs stand between elements (reference: section 7.2).
/// </summary>
public sealed class WebcamDescription
{
    // A document names some twenty elements.
    private const int MaximumAddressCount = 32;

    private readonly string _text;

    private WebcamDescription(string text, bool isProducer)
    {
        _text = text;
        IsProducer = isProducer;
    }

    /// <summary>Who wrote it: the side that sends pictures, or the one that watches.</summary>
    public bool IsProducer { get; }

    /// <summary>The writer's number, which a connection to the writer names.</summary>
    public long? RecipientId => NumberOf("rid");

    /// <summary>The number both documents share.</summary>
    public long? Session => NumberOf("session");

    /// <summary>Where the writer waits for TCP connections.</summary>
    public IReadOnlyList<IPEndPoint> TcpEndpoints
    {
        get
        {
            List<IPAddress> addresses = Addresses("tcpipaddress").ToList();
            return Ports("tcpport", "tcplocalport", "tcpexternalport")
                .SelectMany(port => addresses.Select(address => new IPEndPoint(address, port)))
                .Distinct().ToArray();
        }
    }

    /// <summary>Where the writer waits for datagrams.</summary>
    public IReadOnlyList<IPEndPoint> UdpEndpoints
    {
        get
        {
            IEnumerable<IPAddress> external = new[] { this["udpexternalip"] }
                .Select(text => WireEndpoint.ParseAddress(text ?? "")).OfType<IPAddress>();
            List<IPAddress> addresses = external.Concat(Addresses("udpinternalipaddress")).Distinct().ToList();
            return Ports("udplocalport", "udpexternalport", "a1_port", "b1_port", "b2_port", "b3_port")
                .SelectMany(port => addresses.Select(address => new IPEndPoint(address, port)))
                .Distinct().ToArray();
        }
    }

    /// <summary>Processor clock in MHz: a mark of the writer's computer.</summary>
    public long? ProcessorMegahertz => NumberOf("cpu");

    /// <summary>The text of an element, or null.</summary>
    public string? this[string element]
    {
        get
        {
            string open = "<" + element + ">";
            int from = _text.IndexOf(open, StringComparison.OrdinalIgnoreCase);
            if (from < 0)
            {
                return null;
            }

            from += open.Length;
            int to = _text.IndexOf('<', from);
            return (to < 0 ? _text.Substring(from) : _text.Substring(from, to - from)).Trim();
        }
    }

    /// <summary>Reads a document; null for another text.</summary>
    public static WebcamDescription? Parse(string text) =>
        text.IndexOf("<producer>", StringComparison.OrdinalIgnoreCase) >= 0 ? new WebcamDescription(text, true)
        : text.IndexOf("<viewer>", StringComparison.OrdinalIgnoreCase) >= 0 ? new WebcamDescription(text, false)
        : null;

    private long? NumberOf(string element) =>
        DecimalNumber.TryParse(this[element] ?? "", out long value) ? value : null;

    private IEnumerable<int> Ports(params string[] elements) =>
        elements.Select(element => WireEndpoint.ParsePort(this[element])).OfType<int>().Distinct();

    private IEnumerable<IPAddress> Addresses(string prefix)
    {
        for (int i = 1; i <= MaximumAddressCount; i++)
        {
            string? text = this[prefix + i.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            if (text is null)
            {
                yield break;
            }

            if (WireEndpoint.ParseAddress(text) is { } address)
            {
                yield return address;
            }
        }
    }
}
