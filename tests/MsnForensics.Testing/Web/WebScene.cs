using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Web;

/// <summary>Connections of one client that share a clock: whatever is sent next is sent later.</summary>
public sealed class WebScene
{
    private readonly List<TcpConversation> _connections = [];
    private DateTimeOffset _time = new(2005, 5, 6, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The packets of all connections in the order of their times.</summary>
    public IReadOnlyList<TestPacket> Packets =>
        _connections.SelectMany(connection => connection.Packets).OrderBy(packet => packet.Time).ToArray();

    /// <summary>A new connection of the client, opened.</summary>
    public TcpConversation Connect(string server = "192.0.2.33:80", string client = "198.51.100.7")
    {
        string port = (50_000 + _connections.Count).ToString(CultureInfo.InvariantCulture);
        TcpConversation connection = new(IPEndPoint.Parse(client + ":" + port), IPEndPoint.Parse(server), _time);
        _connections.Add(connection);
        connection.Handshake();
        _time = connection.Time;
        return connection;
    }

    /// <summary>Sends something on a connection.</summary>
    public WebScene Send(TcpConversation connection, bool fromClient, byte[] data)
    {
        connection.Time = _time;
        connection.Send(fromClient, data);
        _time = connection.Time;
        return this;
    }

    /// <summary>The data passed, but the capture lacks it.</summary>
    public WebScene Lose(TcpConversation connection, bool fromClient, byte[] data)
    {
        connection.Lose(fromClient, data.Length);
        return this;
    }

    public WebScene Close(TcpConversation connection)
    {
        connection.Time = _time;
        connection.Close();
        _time = connection.Time;
        return this;
    }

    public WebScene Wait(double seconds)
    {
        _time += TimeSpan.FromSeconds(seconds);
        return this;
    }
}
