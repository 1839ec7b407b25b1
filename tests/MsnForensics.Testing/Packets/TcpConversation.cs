using System;
using System.Collections.Generic;
using System.Net;
using System.Text;

namespace MsnForensics.Testing.Packets;

/// <summary>
/// Writes the packets of a TCP connection. Each step appends packets and moves the clock; tests then drop, permute or
/// duplicate what <see cref="Packets"/> holds. Sent data is acknowledged at once unless <see cref="IsAcknowledging"/> is off.
/// </summary>
public sealed class TcpConversation
{
    private readonly List<TestPacket> _packets = [];
    private int _identification = 1;

    public TcpConversation(IPEndPoint client, IPEndPoint server, DateTimeOffset startTime)
    {
        Client = client;
        Server = server;
        Time = startTime;
    }

    /// <summary>A conversation from 192.168.0.1:50000 to 10.0.0.1:1863 on 2005-05-06.</summary>
    public TcpConversation()
        : this(
            new IPEndPoint(IPAddress.Parse("192.168.0.1"), 50000), new IPEndPoint(IPAddress.Parse("10.0.0.1"), 1863),
            new DateTimeOffset(2005, 5, 6, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public IPEndPoint Client { get; }

    public IPEndPoint Server { get; }

    public LinkFraming Link { get; set; } = LinkFraming.Ethernet;

    /// <summary>Time of the next packet.</summary>
    public DateTimeOffset Time { get; set; }

    /// <summary>By which the clock moves with each packet.</summary>
    public TimeSpan Step { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Sequence number of the client's next byte; set before <see cref="Handshake"/> for a chosen start.</summary>
    public uint ClientSequence { get; set; } = 1000;

    public uint ServerSequence { get; set; } = 5000;

    /// <summary>Data longer than this is sent in several segments.</summary>
    public int SegmentSize { get; set; } = 1460;

    /// <summary>Whether each sent piece of data is followed by the other side's acknowledgement.</summary>
    public bool IsAcknowledging { get; set; } = true;

    /// <summary>All packets so far, in the order of sending.</summary>
    public IReadOnlyList<TestPacket> Packets => _packets;

    /// <summary>SYN, SYN-ACK, ACK.</summary>
    public TcpConversation Handshake() => Syn().SynAcknowledge().Acknowledge(fromClient: true);

    public TcpConversation Syn(byte[]? data = null)
    {
        Add(true, new TcpFields { Sequence = ClientSequence, Flags = TcpFlag.Syn }, data ?? []);
        ClientSequence += 1 + (uint)(data?.Length ?? 0);
        return this;
    }

    public TcpConversation SynAcknowledge()
    {
        TcpFields fields = new()
        {
            Sequence = ServerSequence, Acknowledgment = ClientSequence, Flags = TcpFlag.Syn | TcpFlag.Acknowledge,
        };
        Add(false, fields, []);
        ServerSequence++;
        return this;
    }

    /// <summary>A bare acknowledgement of all that the other side sent.</summary>
    public TcpConversation Acknowledge(bool fromClient)
    {
        Add(fromClient, Fields(fromClient, TcpFlag.Acknowledge), []);
        return this;
    }

    public TcpConversation FromClient(string text) => Send(true, Encoding.UTF8.GetBytes(text));

    public TcpConversation FromClient(byte[] data) => Send(true, data);

    public TcpConversation FromServer(string text) => Send(false, Encoding.UTF8.GetBytes(text));

    public TcpConversation FromServer(byte[] data) => Send(false, data);

    /// <summary>Sends data in segments of <see cref="SegmentSize"/>.</summary>
    public TcpConversation Send(bool fromClient, byte[] data)
    {
        for (int offset = 0; offset < data.Length; offset += SegmentSize)
        {
            byte[] part = data[offset..Math.Min(data.Length, offset + SegmentSize)];
            Add(fromClient, Fields(fromClient, TcpFlag.Acknowledge | TcpFlag.Push), part);
            Move(fromClient, part.Length);
        }

        return IsAcknowledging && data.Length > 0 ? Acknowledge(!fromClient) : this;
    }

    /// <summary>Moves a side's sequence number as if data had been sent that the capture lacks.</summary>
    public TcpConversation Lose(bool fromClient, int length)
    {
        Move(fromClient, length);
        return this;
    }

    public TcpConversation Fin(bool fromClient)
    {
        Add(fromClient, Fields(fromClient, TcpFlag.Fin | TcpFlag.Acknowledge), []);
        Move(fromClient, 1);
        return this;
    }

    public TcpConversation Reset(bool fromClient)
    {
        Add(fromClient, Fields(fromClient, TcpFlag.Reset | TcpFlag.Acknowledge), []);
        return this;
    }

    /// <summary>FIN of the client, FIN of the server, last acknowledgement.</summary>
    public TcpConversation Close() => Fin(true).Fin(false).Acknowledge(fromClient: true);

    /// <summary>Moves the clock.</summary>
    public TcpConversation Wait(TimeSpan time)
    {
        Time += time;
        return this;
    }

    /// <summary>Appends a segment with any header and data; the sequence numbers of the sides do not move.</summary>
    public TcpConversation Add(bool fromClient, TcpFields fields, byte[] data)
    {
        _packets.Add(Make(fromClient, fields, data));
        Time += Step;
        return this;
    }

    /// <summary>A packet of this conversation that is not appended.</summary>
    public TestPacket Make(bool fromClient, TcpFields fields, byte[] data)
    {
        IPEndPoint source = fromClient ? Client : Server;
        IPEndPoint destination = fromClient ? Server : Client;
        byte[] ip = InternetBuilder.Tcp(
            source, destination, fields with { Identification = _identification++ & 0xFFFF }, data);
        return new TestPacket(Time, Link.LinkType, Link.Wrap(ip));
    }

    /// <summary>Header fields for this side's next segment.</summary>
    public TcpFields Fields(bool fromClient, TcpFlag flags) => new()
    {
        Sequence = fromClient ? ClientSequence : ServerSequence,
        Acknowledgment = fromClient ? ServerSequence : ClientSequence,
        Flags = flags,
    };

    private void Move(bool fromClient, int length)
    {
        if (fromClient)
        {
            ClientSequence = unchecked(ClientSequence + (uint)length);
        }
        else
        {
            ServerSequence = unchecked(ServerSequence + (uint)length);
        }
    }
}
