using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Tls;

/// <summary>One line of a key log: a label, what the secret belongs to, and the secret (RFC 9850).</summary>
public readonly ref struct TlsKeyLogLine
{
    /// <summary>A longer line is no key line: the secrets of the largest Diffie-Hellman groups fill 2,048
    /// digits.</summary>
    public const int MaximumLength = 4096;

    /// <summary>Longest <see cref="Id"/> in bytes.</summary>
    public const int MaximumIdLength = 32;

    private const int RandomLength = 32;
    private const int MasterLength = 48;

    private TlsKeyLogLine(TlsSecretLabel label, ReadOnlySpan<byte> id, ReadOnlySpan<byte> secret)
    {
        Label = label;
        Id = id;
        Secret = secret;
    }

    public TlsSecretLabel Label { get; }

    /// <summary>Client random, session id, or start of the encrypted secret: hexadecimal digits.</summary>
    public ReadOnlySpan<byte> Id { get; }

    /// <summary>Hexadecimal digits.</summary>
    public ReadOnlySpan<byte> Secret { get; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line without its line end.</param>
    /// <param name="result">The line's parts when it is a key line.</param>
    public static TlsKeyLogLineKind Parse(ReadOnlySpan<byte> line, out TlsKeyLogLine result)
    {
        result = default;
        ReadOnlySpan<byte> label = TakeWord(ref line);
        ReadOnlySpan<byte> id = TakeWord(ref line);
        ReadOnlySpan<byte> secret = TakeWord(ref line);
        if (LabelOf(label) is not TlsSecretLabel kind)
        {
            return TlsKeyLogLineKind.Other;
        }

        if (kind == TlsSecretLabel.EncryptedPreMaster && id.StartsWith("Session-ID:"u8)
            && secret.StartsWith("Master-Key:"u8))
        {
            kind = TlsSecretLabel.Session;
            id = id.Slice("Session-ID:"u8.Length);
            secret = secret.Slice("Master-Key:"u8.Length);
        }

        result = new TlsKeyLogLine(kind, id, secret);
        return result.IsSound() && TakeWord(ref line).IsEmpty ? TlsKeyLogLineKind.Secret : TlsKeyLogLineKind.Damaged;
    }

    private static TlsSecretLabel? LabelOf(ReadOnlySpan<byte> label) =>
        label.SequenceEqual("CLIENT_RANDOM"u8) ? TlsSecretLabel.Master
        : label.SequenceEqual("PMS_CLIENT_RANDOM"u8) ? TlsSecretLabel.PreMaster
        : label.SequenceEqual("RSA"u8) ? TlsSecretLabel.EncryptedPreMaster
        : label.SequenceEqual("CLIENT_EARLY_TRAFFIC_SECRET"u8) ? TlsSecretLabel.ClientEarly
        : label.SequenceEqual("CLIENT_HANDSHAKE_TRAFFIC_SECRET"u8) ? TlsSecretLabel.ClientHandshake
        : label.SequenceEqual("SERVER_HANDSHAKE_TRAFFIC_SECRET"u8) ? TlsSecretLabel.ServerHandshake
        : label.SequenceEqual("CLIENT_TRAFFIC_SECRET_0"u8) ? TlsSecretLabel.ClientApplication
        : label.SequenceEqual("SERVER_TRAFFIC_SECRET_0"u8) ? TlsSecretLabel.ServerApplication
        : null;

    private static ReadOnlySpan<byte> TakeWord(scoped ref ReadOnlySpan<byte> line)
    {
        int start = 0;
        while (start < line.Length && IsBlank(line[start]))
        {
            start++;
        }

        int end = start;
        while (end < line.Length && !IsBlank(line[end]))
        {
            end++;
        }

        ReadOnlySpan<byte> word = line.Slice(start, end - start);
        line = line.Slice(end);
        return word;
    }

    private static bool IsBlank(byte each) => each is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private bool IsSound()
    {
        int id = Id.Length / 2;
        int secret = Secret.Length / 2;
        bool hasLengths = Label switch
        {
            TlsSecretLabel.Master => id == RandomLength && secret == MasterLength,
            TlsSecretLabel.PreMaster => id == RandomLength && secret > 0,
            TlsSecretLabel.EncryptedPreMaster => id == 8 && secret == MasterLength,
            TlsSecretLabel.Session => id is > 0 and <= MaximumIdLength && secret == MasterLength,

            // As long as the hash of the suite.
            _ => id == RandomLength && secret is 32 or 48,
        };
        return hasLengths && IsHexadecimal(Id) && IsHexadecimal(Secret);
    }

    private static bool IsHexadecimal(ReadOnlySpan<byte> digits)
    {
        foreach (byte digit in digits)
        {
            if (HexText.ValueOf(digit) < 0)
            {
                return false;
            }
        }

        return digits.Length % 2 == 0;
    }
}
