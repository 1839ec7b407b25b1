using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol.Tls;

/// <summary>What one handshake told so far: the ground for opening its session.</summary>
public sealed class TlsHandshake
{
    /// <summary>Bytes of messages kept for the hash of the session; certificate chains are most of it.</summary>
    private const int MaximumTranscriptLength = 256 * 1024;

    /// <summary>Certificates kept of a chain; servers send three or four.</summary>
    private const int MaximumCertificateCount = 10;

    private readonly List<byte[]> _fromServer = new();
    private readonly List<byte[]> _fromClient = new();
    private int _transcriptLength;

    public TlsClientHello? ClientHello { get; private set; }

    public TlsServerHello? ServerHello { get; private set; }

    /// <summary>Version in force; that of the client's offer while the server has not answered.</summary>
    public int Version => ServerHello?.Version ?? ClientHello?.Version ?? 0;

    public bool IsModern => TlsVersion.IsModern(Version);

    /// <summary>The server asked for another hello (TLS 1.3), which ends early data.</summary>
    public bool IsRetried { get; private set; }

    /// <summary>The server's certificates as sent, its own first.</summary>
    public IReadOnlyList<byte[]> Certificates { get; private set; } = Array.Empty<byte[]>();

    /// <summary>The client's part of the key exchange, without the message's header.</summary>
    public byte[]? ClientKeyExchange { get; private set; }

    /// <summary>The ticket that the server gave out in the clear; null for none.</summary>
    public byte[]? NewTicket { get; private set; }

    /// <summary>The server has said all that comes before its encrypted part.</summary>
    public bool IsServerDone { get; private set; }

    /// <summary>The client has sent its part of the key exchange.</summary>
    public bool IsClientDone { get; private set; }

    /// <summary>Keys are exchanged; an abbreviated handshake resumes an earlier session instead.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The master secret depends on the messages (RFC 7627).</summary>
    public bool IsExtendedMaster => ServerHello?.HasExtendedMaster == true;

    /// <summary>Adds a message.</summary>
    /// <param name="isFromClient">Who sent it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="message">The whole message with its header of four bytes.</param>
    public void Add(bool isFromClient, TlsHandshakeType type, ReadOnlySpan<byte> message)
    {
        ReadOnlySpan<byte> body = message.Slice(4);
        bool isHashed = type != TlsHandshakeType.HelloRequest
            && !(isFromClient ? IsClientDone : IsServerDone);
        switch (type)
        {
            case TlsHandshakeType.ClientHello: Begin(TlsClientHello.Read(body)); break;
            case TlsHandshakeType.ServerHello: SetServerHello(TlsServerHello.Read(body)); break;
            case TlsHandshakeType.EncryptedExtensions: ServerHello?.AddEncryptedExtensions(body); break;
            case TlsHandshakeType.NewSessionTicket: NewTicket = IsModern ? null : ReadTicket(body); break;
            case TlsHandshakeType.Certificate when !isFromClient:
                Certificates = CertificateReader.Split(body, IsModern, MaximumCertificateCount);
                IsFull = true;
                break;
            case TlsHandshakeType.ServerKeyExchange: IsFull = true; break;
            case TlsHandshakeType.ServerHelloDone:
                IsFull = true;
                IsServerDone = true;
                break;
            case TlsHandshakeType.ClientKeyExchange:
                IsFull = true;
                IsClientDone = true;
                ClientKeyExchange = body.ToArray();
                break;
        }

        if (isHashed && ClientHello?.OffersExtendedMaster != false)
        {
            Keep(isFromClient ? _fromClient : _fromServer, message);
        }
    }

    /// <summary>Takes a hello in the form of SSL 2.0.</summary>
    public void AddVersion2(ReadOnlySpan<byte> body) => Begin(TlsClientHello.ReadVersion2(body));

    /// <summary>Notes that the server goes over to encryption: what comes before it is complete.</summary>
    public void EndServerFlight() => IsServerDone = true;

    /// <summary>All messages up to and with the client's key exchange, in the order in which they were sent; null when
    /// one is not there.</summary>
    public byte[]? CopyTranscript()
    {
        if (!IsServerDone || !IsClientDone || _fromClient.Count == 0 || _transcriptLength > MaximumTranscriptLength)
        {
            return null;
        }

        byte[] transcript = new byte[_transcriptLength];
        int at = Copy(_fromClient, 0, 1, transcript, 0);
        at = Copy(_fromServer, 0, _fromServer.Count, transcript, at);
        Copy(_fromClient, 1, _fromClient.Count, transcript, at);
        return transcript;
    }

    /// <summary>Lets go of what is needed for opening alone.</summary>
    public void Trim()
    {
        _fromClient.Clear();
        _fromServer.Clear();
        _transcriptLength = MaximumTranscriptLength + 1;
        ClientKeyExchange = null;
        NewTicket = null;
    }

    private static int Copy(List<byte[]> messages, int from, int to, byte[] target, int at)
    {
        for (int i = from; i < to; i++)
        {
            messages[i].CopyTo(target, at);
            at += messages[i].Length;
        }

        return at;
    }

    private static byte[]? ReadTicket(ReadOnlySpan<byte> body)
    {
        TlsFields fields = new(body);
        return fields.TryTake(4, out _) && fields.TryReadVector(2, out ReadOnlySpan<byte> ticket) && !ticket.IsEmpty
            ? ticket.ToArray()
            : null;
    }

    private void Begin(TlsClientHello? hello)
    {
        // A second hello, which the server asked for, takes the place of the first.
        ClientHello = hello;
        _fromClient.ForEach(message => _transcriptLength -= message.Length);
        _fromClient.Clear();
    }

    private void SetServerHello(TlsServerHello? hello)
    {
        if (hello?.IsRetry == true)
        {
            IsRetried = true;
        }
        else
        {
            ServerHello = hello;
        }
    }

    private void Keep(List<byte[]> messages, ReadOnlySpan<byte> message)
    {
        _transcriptLength = Math.Min(_transcriptLength, MaximumTranscriptLength) + message.Length;
        if (_transcriptLength <= MaximumTranscriptLength)
        {
            messages.Add(message.ToArray());
        }
    }
}
