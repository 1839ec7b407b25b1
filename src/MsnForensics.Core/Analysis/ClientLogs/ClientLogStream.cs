using System.Net;
using System.Text;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.ClientLogs;

/// <summary>One connection of a log as the two-sided stream of bytes that it was: lines get their line ends back, and
/// where a log leaves out a part of a payload there is a hole.</summary>
internal sealed class ClientLogStream
{
    private static readonly IPEndPoint Nowhere = new(IPAddress.Any, 0);

    private readonly ByteStream _content;
    private readonly long[] _offsets = new long[2];
    private StreamSide _payloadSide;
    private long _payloadLeft;

    public ClientLogStream(AnalysisContext analysis, SessionHub hub, long index, string name, FrameReference first)
    {
        StreamContext outer = new(new TcpStream(index, Nowhere, Nowhere, first, false), analysis);
        _content = new ByteStream(outer.Open(new StreamLayer("Log", "log", Key: name)), hub.Layers);
    }

    /// <summary>True for a command of the protocol.</summary>
    public static bool IsKnown(string command) =>
        command.Length >= 3 && CommandCatalog.Find(command.Substring(0, 3)) is not null;

    /// <summary>A connection of the same name begins anew.</summary>
    public bool IsRestart(ProtocolLine line) => line.IsFromClient
        && _offsets[0] > 0
        && (line.Text.StartsWith("VER ", System.StringComparison.Ordinal)
            || line.Text.StartsWith("ANS ", System.StringComparison.Ordinal));

    /// <summary>Takes a command.</summary>
    public void Take(ProtocolLine line, FrameReference at)
    {
        EndPayload(at);
        StreamSide side = line.IsFromClient ? StreamSide.A : StreamSide.B;
        Send(side, Encoding.UTF8.GetBytes(line.Text + "\r\n"), at);
        _payloadSide = side;
        _payloadLeft = PayloadOf(line.Text);
    }

    /// <summary>Takes a line of a payload; false when no payload is open.</summary>
    public bool TakePayload(string line, FrameReference at)
    {
        if (_payloadLeft == 0)
        {
            return false;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(line + "\r\n");
        int taken = (int)System.Math.Min(_payloadLeft, bytes.Length);
        System.Array.Resize(ref bytes, taken);
        _payloadLeft -= taken;
        Send(_payloadSide, bytes, at);
        return true;
    }

    /// <summary>The log ends, or the connection begins anew.</summary>
    public void Close(FrameReference at)
    {
        EndPayload(at);
        _content.OnClosed(StreamEnd.CaptureEnd, at);
    }

    private static long PayloadOf(string command)
    {
        string[] words = command.Split(' ');
        int least = CommandCatalog.Find(words[0])?.PayloadArgumentCount ?? 0;
        return least > 0 && words.Length > least
            && DecimalNumber.TryParse(words[words.Length - 1], out long length) && length <= 4 * 1024 * 1024
            ? length
            : 0;
    }

    private void EndPayload(FrameReference at)
    {
        if (_payloadLeft > 0)
        {
            _content.OnGap(_payloadSide, new StreamGap(Offset(_payloadSide), _payloadLeft, GapReason.NotCaptured, at));
            Offset(_payloadSide) += _payloadLeft;
            _payloadLeft = 0;
        }
    }

    private void Send(StreamSide side, byte[] bytes, FrameReference at)
    {
        if (bytes.Length > 0)
        {
            _content.OnData(side, Offset(side), bytes, at);
            Offset(side) += bytes.Length;
        }
    }

    private ref long Offset(StreamSide side) => ref _offsets[side == StreamSide.A ? 0 : 1];
}
