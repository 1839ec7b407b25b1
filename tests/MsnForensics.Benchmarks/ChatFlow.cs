using System.Globalization;
using System.Text;

namespace MsnForensics.Benchmarks;

/// <summary>A switchboard connection that chats without end.</summary>
internal sealed class ChatFlow
{
    private readonly Flow _flow;
    private readonly string _owner;
    private readonly string _peer;
    private int _count;

    public ChatFlow(int number)
    {
        _flow = new Flow(number, 1863);
        _owner = string.Create(CultureInfo.InvariantCulture, $"owner{number}@example.org");
        _peer = string.Create(CultureInfo.InvariantCulture, $"peer{number}@example.org");
        Number = number;
    }

    private int Number { get; }

    public void Open(CaptureOutput output)
    {
        _flow.Open(output);
        Send(output, true, $"USR 1 {_owner} {Number}.1050000000.{Number}\r\n");
        Send(output, false, $"USR 1 OK {_owner} Owner\r\n");
        Send(output, true, $"CAL 2 {_peer}\r\n");
        Send(output, false, $"CAL 2 RINGING {Number}\r\nJOI {_peer} Peer 268435500\r\n");
    }

    /// <summary>A typing notice and a text, by turns from either side.</summary>
    public void Chat(CaptureOutput output)
    {
        _count++;
        bool isFromClient = (_count & 1) == 0;
        string typing = $"MIME-Version: 1.0\r\nContent-Type: text/x-msmsgscontrol\r\nTypingUser: {(isFromClient ? _owner : _peer)}\r\n\r\n\r\n";
        string text = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
            + "X-MMS-IM-Format: FN=Tahoma; EF=; CO=0; CS=0; PF=22\r\n\r\n"
            + string.Create(CultureInfo.InvariantCulture, $"Message {_count} of chat {Number}, with some words to read");
        Send(output, isFromClient, Message(isFromClient, "U", typing));
        Send(output, isFromClient, Message(isFromClient, "A", text));
        if (isFromClient)
        {
            Send(output, false, string.Create(CultureInfo.InvariantCulture, $"ACK {_count}\r\n"));
        }
    }

    public void Close(CaptureOutput output)
    {
        Send(output, true, "OUT\r\n");
        _flow.Close(output);
    }

    private string Message(bool isFromClient, string acknowledgement, string payload)
    {
        string head = isFromClient
            ? string.Create(CultureInfo.InvariantCulture, $"MSG {_count} {acknowledgement} ")
            : $"MSG {_peer} Peer ";
        return head + Encoding.UTF8.GetByteCount(payload).ToString(CultureInfo.InvariantCulture) + "\r\n" + payload;
    }

    private void Send(CaptureOutput output, bool isFromClient, string text) =>
        _flow.Send(output, isFromClient, Encoding.UTF8.GetBytes(text));
}
