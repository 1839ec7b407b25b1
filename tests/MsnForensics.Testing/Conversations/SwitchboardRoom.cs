using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Conversations;

/// <summary>
/// A switchboard session as a capture at the server sees it: one connection for each member. Whatever a member sends
/// goes
/// out to all others.
/// </summary>
public sealed class SwitchboardRoom
{
    private readonly string _server;
    private readonly Dictionary<string, MsnpConversation> _legs = new();
    private readonly List<string> _present = new();
    private DateTimeOffset _time;

    public SwitchboardRoom(string sessionId, string server = "198.51.100.31:1863", DateTimeOffset? time = null)
    {
        SessionId = sessionId;
        _server = server;
        _time = time ?? new DateTimeOffset(2006, 1, 15, 10, 0, 0, TimeSpan.Zero);
    }

    public string SessionId { get; }

    /// <summary>Packets of all legs in the order of time.</summary>
    public IReadOnlyList<TestPacket> Packets => PacketsOf(_legs.Keys.ToArray());

    public MsnpConversation this[string account] => _legs[account];

    /// <summary>Packets of the legs of some members.</summary>
    public IReadOnlyList<TestPacket> PacketsOf(params string[] accounts) => accounts
        .SelectMany(account => _legs[account].Packets)
        .OrderBy(packet => packet.Time).ToArray();

    /// <summary>The first opens the session, the others come when called.</summary>
    public SwitchboardRoom Open(params string[] accounts)
    {
        string first = accounts[0];
        MsnpConversation leg = Connect(first);
        leg.Enter(first, SessionId + ".1137319200.4711");
        _present.Add(first);
        foreach (string account in accounts.Skip(1))
        {
            Join(first, account);
        }

        return this;
    }

    /// <summary>Somebody is called by a member.</summary>
    public SwitchboardRoom Join(string caller, string account)
    {
        string[] before = _present.ToArray();
        Tick(caller).Client("CAL 9 " + account).Server("CAL 9 RINGING " + SessionId);
        Connect(account).Answer(account, "1137319200.4712", SessionId, before);
        foreach (string other in before)
        {
            Tick(other).Server("JOI " + account + " " + MsnpConversation.NameOf(account) + " 1342558252");
        }

        _present.Add(account);
        return this;
    }

    public SwitchboardRoom Leave(string account)
    {
        Tick(account).Client("OUT");
        _legs[account].Tcp.Close();
        _present.Remove(account);
        foreach (string other in _present)
        {
            Tick(other).Server("BYE " + account);
        }

        return this;
    }

    public SwitchboardRoom Say(string account, string text) => Say(account, MessageBytes.Text(text));

    public SwitchboardRoom Say(string account, byte[] payload)
    {
        Tick(account).SayAnswered(payload);
        foreach (string other in _present.Where(other => other != account))
        {
            Tick(other).Hear(account, MsnpConversation.NameOf(account), payload);
        }

        return this;
    }

    public SwitchboardRoom Wait(double seconds)
    {
        _time += TimeSpan.FromSeconds(seconds);
        return this;
    }

    private MsnpConversation Connect(string account)
    {
        _time += TimeSpan.FromMilliseconds(20);
        string client = "192.0.2." + (10 + _legs.Count) + ":" + (2000 + _legs.Count);
        MsnpConversation leg = MsnpConversation.Open(client, _server, _time);
        _legs[account] = leg;
        return leg;
    }

    // All legs go by one clock.
    private MsnpConversation Tick(string account)
    {
        DateTimeOffset latest = _legs.Values.Max(leg => leg.Tcp.Time);
        _time = (latest > _time ? latest : _time) + TimeSpan.FromMilliseconds(20);
        _legs[account].Tcp.Time = _time;
        return _legs[account];
    }
}
