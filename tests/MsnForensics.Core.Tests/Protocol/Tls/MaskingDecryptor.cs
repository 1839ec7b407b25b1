using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

/// <summary>
/// «Encryption» that tests can make without cryptography: bytes are masked with a number of the direction's keys, and a last
/// byte checks the record's number. Tests of the real ciphers stand beside the library that has them.
/// </summary>
internal sealed class MaskingDecryptor : ITlsDecryptor
{
    public bool HasKeys { get; set; } = true;

    /// <summary>What <see cref="TryOpen"/> answers.</summary>
    public TlsOpening Answer { get; set; } = TlsOpening.Opened;

    /// <summary>Epochs for which there is no secret.</summary>
    public HashSet<TlsEpoch> Missing { get; } = [];

    public List<TlsHandshake> Opened { get; } = [];

    public List<byte[]> Tickets { get; } = [];

    public List<byte[]> KeyLogs { get; } = [];

    public int UpdateCount { get; private set; }

    public int OpenCipherCount { get; private set; }

    /// <summary>Encrypts the content of a record; in TLS 1.3 its type stands behind it.</summary>
    public static byte[] Encrypt(bool isFromClient, TlsEpoch epoch, int number, byte[] content, int generation = 0) =>
        [.. content.Select(each => (byte)(each ^ MaskOf(isFromClient, epoch, generation))), (byte)(number + 1)];

    public TlsKeyLogSummary AddKeyLog(ReadOnlyMemory<byte> content)
    {
        KeyLogs.Add(content.ToArray());
        return new TlsKeyLogSummary(1, 1, content.Span.IndexOf((byte)'!') >= 0 ? 1 : 0, 1);
    }

    public TlsOpening TryOpen(TlsHandshake handshake, out ITlsSession? session)
    {
        Opened.Add(handshake);
        session = Answer == TlsOpening.Opened ? new Session(this, handshake.IsModern) : null;
        return Answer;
    }

    private static byte MaskOf(bool isFromClient, TlsEpoch epoch, int generation) =>
        (byte)(0x40 + (16 * (int)epoch) + (isFromClient ? 8 : 0) + generation);

    private sealed class Session(MaskingDecryptor owner, bool isModern) : ITlsSession
    {
        public ITlsCipher? CreateCipher(bool isFromClient, TlsEpoch epoch) =>
            owner.Missing.Contains(epoch) ? null : new Cipher(owner, isFromClient, epoch, isModern);

        public void RememberTicket(ReadOnlySpan<byte> ticket) => owner.Tickets.Add(ticket.ToArray());
    }

    private sealed class Cipher : ITlsCipher
    {
        private readonly MaskingDecryptor _owner;
        private readonly bool _isFromClient;
        private readonly TlsEpoch _epoch;
        private readonly bool _isModern;
        private int _generation;
        private int _number;

        public Cipher(MaskingDecryptor owner, bool isFromClient, TlsEpoch epoch, bool isModern)
        {
            _owner = owner;
            _isFromClient = isFromClient;
            _epoch = epoch;
            _isModern = isModern;
            owner.OpenCipherCount++;
        }

        public TlsIntegrity Decrypt(TlsRecord record, ReadOnlySpan<byte> fragment, out TlsContent content)
        {
            bool isRight = TryRead(_number, record, fragment, out content);
            _number++;
            return isRight ? TlsIntegrity.Verified : TlsIntegrity.Failed;
        }

        public void Skip(TlsRecord record, ReadOnlySpan<byte> tail) => _number++;

        public bool TryResume(long lostBytes, TlsRecord record, ReadOnlySpan<byte> fragment, out TlsContent content)
        {
            for (int number = _number; number <= _number + 5; number++)
            {
                if (TryRead(number, record, fragment, out content))
                {
                    _number = number + 1;
                    return true;
                }
            }

            content = default;
            return false;
        }

        public int ContentLengthOf(TlsRecord record) => Math.Max(0, record.Length - 1 - (_isModern ? 1 : 0));

        public void UpdateKey()
        {
            _owner.UpdateCount++;
            _generation++;
            _number = 0;
        }

        public void Dispose() => _owner.OpenCipherCount--;

        // The mask is told by the type byte of TLS 1.3; before it, every content is taken.
        private bool TryRead(int number, TlsRecord record, ReadOnlySpan<byte> fragment, out TlsContent content)
        {
            byte[] clear = new byte[Math.Max(0, fragment.Length - 1)];
            for (int i = 0; i < clear.Length; i++)
            {
                clear[i] = (byte)(fragment[i] ^ MaskOf(_isFromClient, _epoch, _generation));
            }

            bool isRight = fragment.Length > 0 && fragment[^1] == (byte)(number + 1);
            if (!_isModern)
            {
                content = new TlsContent(record.Type, clear);
                return isRight;
            }

            TlsContentType type = clear.Length == 0 ? default : (TlsContentType)clear[^1];
            content = new TlsContent(type, clear.AsSpan(0, Math.Max(0, clear.Length - 1)));
            return isRight && type is >= TlsContentType.Alert and <= TlsContentType.ApplicationData;
        }
    }
}
