using System.Net;
using MsnForensics.Capture;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Datagrams from one endpoint to another, as far as they may be those of two clients.</summary>
internal sealed class DatagramFlow
{
    public DatagramFlow(IPEndPoint source, IPEndPoint destination)
    {
        Source = source;
        Destination = destination;
    }

    public IPEndPoint Source { get; }

    public IPEndPoint Destination { get; }

    /// <summary>Proven by a session it carries, or by more than one packet that fits.</summary>
    public bool IsPeer { get; set; }

    /// <summary>The sender's number for the connection, which all of its datagrams begin with.</summary>
    public UdpFrame Frame { get; set; }

    /// <summary>The first packet that fitted, until a second one comes.</summary>
    public byte[]? Candidate { get; set; }

    public FrameReference CandidateAt { get; set; }
}
