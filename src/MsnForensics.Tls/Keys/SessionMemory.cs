using System;
using System.Collections.Generic;
using MsnForensics.Protocol.Tls;
using MsnForensics.Tls.Schedules;

namespace MsnForensics.Tls.Keys;

/// <summary>Secrets of sessions seen in this run, for those that resume them by id or ticket.</summary>
internal sealed class SessionMemory
{
    /// <summary>Sessions remembered; the oldest are forgotten first. Servers keep them for some minutes or
    /// hours.</summary>
    private const int MaximumCount = 100_000;

    private readonly Dictionary<string, byte[]> _secrets = new();
    private readonly Queue<string> _order = new();

    public void AddSession(byte[] sessionId, byte[] master)
    {
        if (sessionId.Length > 0)
        {
            Add("s" + Convert.ToBase64String(sessionId), master);
        }
    }

    public void AddTicket(ReadOnlySpan<byte> ticket, byte[] master)
    {
        if (!ticket.IsEmpty)
        {
            Add(KeyOfTicket(ticket), master);
        }
    }

    public byte[]? FindSession(byte[] sessionId) => Find("s" + Convert.ToBase64String(sessionId));

    public byte[]? FindTicket(ReadOnlySpan<byte> ticket) => ticket.IsEmpty ? null : Find(KeyOfTicket(ticket));

    // Tickets reach kilobytes; their hash names them as well.
    private static string KeyOfTicket(ReadOnlySpan<byte> ticket) =>
        "t" + Convert.ToBase64String(TlsDigest.Compute(TlsHash.Sha256, ticket.ToArray()));

    private byte[]? Find(string key) => _secrets.TryGetValue(key, out byte[]? master) ? master : null;

    private void Add(string key, byte[] master)
    {
        if (!_secrets.ContainsKey(key))
        {
            _order.Enqueue(key);
        }

        _secrets[key] = master;
        if (_order.Count > MaximumCount)
        {
            _secrets.Remove(_order.Dequeue());
        }
    }
}
