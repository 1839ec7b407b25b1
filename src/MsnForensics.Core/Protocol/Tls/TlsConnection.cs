using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Tls;

/// <summary>
/// Follows a TLS connection record by record: reads its handshakes, goes over to keys where its sides do, and gives
/// out the clear content. Records of each side come in their order; those of the two sides may come in any.
/// </summary>
public sealed class TlsConnection
{
    /// <summary>Records behind a hole for which a place is looked for; each costs many trials.</summary>
    private const int MaximumResumeCount = 16;

    private const int FatalLevel = 2;
    private const int HeaderLength = 5;

    private readonly ITlsDecryptor? _decryptor;
    private readonly TlsEndpoint _client = new(true);
    private readonly TlsEndpoint _server = new(false);
    private ITlsSession? _session;
    private bool _isWaitingOver;

    /// <param name="decryptor">Opens sessions; null reads handshakes only.</param>
    public TlsConnection(ITlsDecryptor? decryptor)
    {
        _decryptor = decryptor;
        FirstHandshake = Handshake;
    }

    /// <summary>The handshake that the connection began with.</summary>
    public TlsHandshake FirstHandshake { get; }

    /// <summary>The latest handshake.</summary>
    public TlsHandshake Handshake { get; private set; } = new();

    /// <summary>Code of the first alert that ended the connection and could be read; null for none.</summary>
    public int? FatalAlert { get; private set; }

    /// <summary>Whether the session was opened.</summary>
    public TlsOpening Opening { get; private set; }

    /// <summary>Records whose MAC or tag was right.</summary>
    public long VerifiedCount => _client.VerifiedCount + _server.VerifiedCount;

    /// <summary>Records whose MAC or tag was wrong.</summary>
    public long FailedCount => _client.FailedCount + _server.FailedCount;

    /// <summary>What is encrypted stays so: no further record will tell anything.</summary>
    public bool IsOpaque => _session is null
        ? Opening is TlsOpening.NoKey or TlsOpening.Unsupported or TlsOpening.NoHandshake
        : _client.IsClosed && _server.IsClosed;

    /// <summary>The other side has ended or can no longer be read: from now on no record waits for it.</summary>
    public void StopWaiting() => _isWaitingOver = true;

    /// <summary>Bytes of content, at most, in a record of one side that cannot be read; 0 where none is
    /// expected.</summary>
    public int ContentLengthOf(bool isFromClient, TlsRecord record)
    {
        TlsEndpoint endpoint = isFromClient ? _client : _server;
        return endpoint.Epoch == TlsEpoch.Application && record.Type == TlsContentType.ApplicationData
            ? endpoint.Cipher?.ContentLengthOf(record) ?? 0
            : 0;
    }

    /// <summary>Bytes of content, at most, in records of one side that are missing; 0 where none is
    /// expected.</summary>
    public int ContentLengthOf(bool isFromClient, long lostBytes) => ContentLengthOf(
        isFromClient,
        new TlsRecord(
            TlsContentType.ApplicationData,
            Handshake.Version,
            HeaderLength,
            (int)Math.Min(int.MaxValue, lostBytes) - HeaderLength));

    /// <summary>Takes the next record of one side.</summary>
    /// <param name="isFromClient">The side.</param>
    /// <param name="record">The record's header.</param>
    /// <param name="fragment">What follows the header.</param>
    /// <param name="content">Clear content, valid until the next call on any connection of the run.</param>
    public TlsOutcome Process(
        bool isFromClient, TlsRecord record, ReadOnlySpan<byte> fragment, out ReadOnlySpan<byte> content)
    {
        TlsEndpoint endpoint = isFromClient ? _client : _server;
        content = default;
        if (record.IsVersion2)
        {
            Handshake.AddVersion2(fragment);
            return TlsOutcome.Protocol;
        }

        if (endpoint.Epoch == TlsEpoch.Clear && MustWaitForAnswer(endpoint, record))
        {
            return TlsOutcome.Waiting;
        }

        if (endpoint.Epoch == TlsEpoch.Clear && record.Type == TlsContentType.ApplicationData)
        {
            // The change of keys is in a hole; without one, such a record cannot be.
            if (endpoint.LostBytes == 0 || Handshake.ServerHello is null)
            {
                return Refuse();
            }

            endpoint.EnterSomewhere(TlsEpoch.Application);
        }

        return IsClear(endpoint, record)
            ? Take(endpoint, new TlsContent(record.Type, fragment), out content)
            : Decrypt(endpoint, record, fragment, out content);
    }

    /// <summary>Passes over a record of one side of which bytes are missing.</summary>
    /// <param name="isFromClient">The side.</param>
    /// <param name="record">The record's header.</param>
    /// <param name="tail">Its last bytes, as far as they are known.</param>
    public void Skip(bool isFromClient, TlsRecord record, ReadOnlySpan<byte> tail)
    {
        TlsEndpoint endpoint = isFromClient ? _client : _server;
        endpoint.Messages.Reset();
        if (endpoint.LostBytes == 0 && !IsClear(endpoint, record) && TryPrepare(endpoint) == TlsOutcome.Content)
        {
            endpoint.Cipher!.Skip(record, tail);
        }
        else if (endpoint.Epoch == TlsEpoch.Clear || !IsClear(endpoint, record))
        {
            endpoint.LostBytes += record.End;
        }
    }

    /// <summary>Notes that records of one side are missing, it is not known how many.</summary>
    /// <param name="isFromClient">The side.</param>
    /// <param name="byteCount">Bytes from the end of the last known record to the start of the next.</param>
    public void Lose(bool isFromClient, long byteCount)
    {
        TlsEndpoint endpoint = isFromClient ? _client : _server;
        endpoint.Messages.Reset();
        endpoint.LostBytes += byteCount;
        endpoint.FailedResumeCount = 0;
    }

    /// <summary>Lets go of the ciphers.</summary>
    public void Close()
    {
        _client.Close();
        _server.Close();
    }

    // TLS 1.3 keeps sending the change of cipher in the clear, for the sake of old boxes on the way, and an alert of a
    // side that has no keys yet.
    private bool IsClear(TlsEndpoint endpoint, TlsRecord record) =>
        endpoint.Epoch == TlsEpoch.Clear || (Handshake.IsModern && record.Type != TlsContentType.ApplicationData);

    // Early data comes before the server's answer, which tells its cipher, and so may a change of cipher that has no
    // meaning: which protocol this is, only the answer tells.
    private bool MustWaitForAnswer(TlsEndpoint endpoint, TlsRecord record) => !_isWaitingOver && endpoint.IsClient
        && record.Type is TlsContentType.ApplicationData or TlsContentType.ChangeCipherSpec
        && Handshake is { ClientHello: not null, ServerHello: null, IsRetried: false };

    // Up to TLS 1.2 the keys need the hellos, and in a full handshake the key exchange and all before it.
    private bool MustWaitForKeys(TlsEndpoint endpoint) => !_isWaitingOver && !Handshake.IsModern
        && (endpoint.IsClient
            ? Handshake.ClientHello is not null && (Handshake.ServerHello is null || !Handshake.IsServerDone)
            : Handshake.ServerHello is not null
                && (Handshake.ClientHello is null || (Handshake.IsFull && !Handshake.IsClientDone)));

    private TlsOutcome Refuse()
    {
        Opening = Opening == TlsOpening.NotTried ? TlsOpening.NoHandshake : Opening;
        return TlsOutcome.Opaque;
    }

    private TlsOutcome Decrypt(
        TlsEndpoint endpoint, TlsRecord record, ReadOnlySpan<byte> fragment, out ReadOnlySpan<byte> content)
    {
        content = default;
        TlsOutcome prepared = TryPrepare(endpoint);
        if (prepared == TlsOutcome.Waiting)
        {
            return prepared;
        }

        TlsContent clear = default;
        if (endpoint.LostBytes > 0 && endpoint.Cipher is not null)
        {
            return Resume(endpoint, record, fragment, out content);
        }

        TlsIntegrity? integrity = endpoint.Cipher?.Decrypt(record, fragment, out clear);
        if (integrity == TlsIntegrity.Verified
            || ((endpoint.Epoch == TlsEpoch.Early || endpoint.Cipher is null)
                && TryNextEpoch(endpoint, 0, record, fragment, out clear)))
        {
            endpoint.VerifiedCount++;
            return Take(endpoint, clear, out content);
        }

        if (integrity != TlsIntegrity.Failed)
        {
            return TlsOutcome.Opaque;
        }

        endpoint.FailedCount++;
        content = clear.Type == TlsContentType.ApplicationData ? clear.Bytes : default;
        return TlsOutcome.Unverified;
    }

    private TlsOutcome Resume(
        TlsEndpoint endpoint, TlsRecord record, ReadOnlySpan<byte> fragment, out ReadOnlySpan<byte> content)
    {
        if (endpoint.Cipher!.TryResume(endpoint.LostBytes, record, fragment, out TlsContent clear)
            || TryNextEpoch(endpoint, endpoint.LostBytes, record, fragment, out clear))
        {
            endpoint.LostBytes = 0;
            endpoint.VerifiedCount++;
            return Take(endpoint, clear, out content);
        }

        content = default;
        endpoint.LostBytes += record.End;
        endpoint.FailedResumeCount++;
        if (endpoint.FailedResumeCount >= MaximumResumeCount)
        {
            endpoint.Close();
        }

        return TlsOutcome.Opaque;
    }

    // The cipher for the present epoch; Content when there is one.
    private TlsOutcome TryPrepare(TlsEndpoint endpoint)
    {
        if (!endpoint.IsTried)
        {
            if (MustWaitForKeys(endpoint))
            {
                return TlsOutcome.Waiting;
            }

            OpenSession();
            endpoint.IsTried = true;
            endpoint.Cipher = _session?.CreateCipher(endpoint.IsClient, endpoint.Epoch);
        }

        return endpoint.Cipher is null ? TlsOutcome.Opaque : TlsOutcome.Content;
    }

    private void OpenSession()
    {
        if (_session is not null || Opening is not (TlsOpening.NotTried or TlsOpening.NoHandshake))
        {
            return;
        }

        Opening = Handshake.ClientHello is null || Handshake.ServerHello is null ? TlsOpening.NoHandshake
            : _decryptor is null ? TlsOpening.NoKey
            : _decryptor.TryOpen(Handshake, out _session);
        Handshake.Trim();
    }

    // Early data may be refused, and a hole may hold the end of a handshake: then the next keys are in force.
    private bool TryNextEpoch(
        TlsEndpoint endpoint, long lostBytes, TlsRecord record, ReadOnlySpan<byte> fragment, out TlsContent content)
    {
        content = default;
        if (!Handshake.IsModern || endpoint.Epoch is TlsEpoch.Clear or TlsEpoch.Application)
        {
            return false;
        }

        TlsEpoch next = endpoint.Epoch + 1;
        ITlsCipher? cipher = _session?.CreateCipher(endpoint.IsClient, next);
        bool isRead = cipher is not null && (lostBytes > 0
            ? cipher.TryResume(lostBytes, record, fragment, out content)
            : cipher.Decrypt(record, fragment, out content) == TlsIntegrity.Verified);
        if (isRead)
        {
            endpoint.Adopt(next, cipher!);
        }
        else
        {
            cipher?.Dispose();
        }

        return isRead;
    }

    private TlsOutcome Take(TlsEndpoint endpoint, TlsContent clear, out ReadOnlySpan<byte> content)
    {
        content = default;
        switch (clear.Type)
        {
            case TlsContentType.ApplicationData:
                content = clear.Bytes;
                return TlsOutcome.Content;
            case TlsContentType.Handshake:
                TakeMessages(endpoint, clear.Bytes);
                break;
            case TlsContentType.ChangeCipherSpec when !Handshake.IsModern && !Handshake.IsRetried:
                ChangeKeys(endpoint);
                break;
            case TlsContentType.Alert when clear.Bytes.Length == 2 && clear.Bytes[0] == FatalLevel:
                FatalAlert ??= clear.Bytes[1];
                break;
        }

        return TlsOutcome.Protocol;
    }

    private void ChangeKeys(TlsEndpoint endpoint)
    {
        endpoint.Enter(TlsEpoch.Application);
        if (!endpoint.IsClient)
        {
            Handshake.EndServerFlight();
        }
    }

    private void TakeMessages(TlsEndpoint endpoint, ReadOnlySpan<byte> fragment)
    {
        endpoint.Messages.Append(fragment);
        while (endpoint.Messages.TryRead(out TlsHandshakeType type, out ReadOnlySpan<byte> message)
            == ParseStatus.Complete)
        {
            TakeMessage(endpoint, type, message);
        }
    }

    private void TakeMessage(TlsEndpoint endpoint, TlsHandshakeType type, ReadOnlySpan<byte> message)
    {
        if (type == TlsHandshakeType.ClientHello && Handshake is { ClientHello: not null, ServerHello: not null })
        {
            Renegotiate();
        }

        Handshake.Add(endpoint.IsClient, type, message);
        switch (type)
        {
            case TlsHandshakeType.NewSessionTicket when Handshake.NewTicket is { } ticket:
                _session?.RememberTicket(ticket);
                break;
            case TlsHandshakeType.ServerHello when Handshake is { IsModern: true, ServerHello: not null }:
                _server.Enter(TlsEpoch.Handshake);
                _client.EnterSomewhere(Handshake.ClientHello?.OffersEarlyData == true && !Handshake.IsRetried
                    ? TlsEpoch.Early
                    : TlsEpoch.Handshake);
                break;
            case TlsHandshakeType.EndOfEarlyData when endpoint.Epoch == TlsEpoch.Early:
                endpoint.Enter(TlsEpoch.Handshake);
                break;
            case TlsHandshakeType.Finished when Handshake.IsModern && endpoint.Epoch == TlsEpoch.Handshake:
                endpoint.Enter(TlsEpoch.Application);
                break;
            case TlsHandshakeType.KeyUpdate when Handshake.IsModern:
                endpoint.Cipher?.UpdateKey();
                break;
        }
    }

    // A new handshake inside the encrypted connection; the old keys stay in force until its changes of keys.
    private void Renegotiate()
    {
        Handshake = new TlsHandshake();
        Opening = TlsOpening.NotTried;
        _session = null;
    }
}
