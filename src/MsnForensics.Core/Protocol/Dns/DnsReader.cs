using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Dns;

/// <summary>Reads one message of the domain name system: a UDP payload, or what stands behind the length in
/// TCP.</summary>
public static class DnsReader
{
    private const int HeaderLength = 12;

    // Answers of the service had a handful of records; a message of 64 KiB could claim thousands.
    private const int MaximumCount = 256;

    /// <summary>
    /// Complete with the whole message. NeedMore when it is cut, with what stands in front of the cut; Invalid, with
    /// what stands in front of the damage, when it contradicts itself.
    /// </summary>
    public static ParseStatus TryRead(ReadOnlySpan<byte> bytes, out DnsMessage message)
    {
        List<DnsQuestion> questions = new();
        List<DnsRecord> records = new();
        int flags = bytes.Length >= HeaderLength ? BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(2)) : 0;
        message = new DnsMessage((flags & 0x8000) != 0, flags & 15, questions, records);
        if (bytes.Length < HeaderLength)
        {
            return ParseStatus.NeedMore;
        }

        int at = HeaderLength;
        int questionCount = CountAt(bytes, 4);
        for (int i = 0; i < Math.Min(questionCount, MaximumCount); i++)
        {
            ParseStatus status = TryReadQuestion(bytes, ref at, out DnsQuestion? question);
            if (status != ParseStatus.Complete)
            {
                return status;
            }

            questions.Add(question!);
        }

        return questionCount > MaximumCount ? ParseStatus.Invalid : ReadRecords(bytes, at, records);
    }

    private static ParseStatus ReadRecords(ReadOnlySpan<byte> bytes, int at, List<DnsRecord> records)
    {
        int count = CountAt(bytes, 6) + CountAt(bytes, 8) + CountAt(bytes, 10);
        for (int i = 0; i < Math.Min(count, MaximumCount); i++)
        {
            ParseStatus status = TryReadRecord(bytes, ref at, out DnsRecord? record);
            if (status != ParseStatus.Complete)
            {
                return status;
            }

            records.Add(record!);
        }

        return count > MaximumCount ? ParseStatus.Invalid : ParseStatus.Complete;
    }

    private static int CountAt(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(at));

    private static ParseStatus TryReadQuestion(ReadOnlySpan<byte> bytes, ref int at, out DnsQuestion? question)
    {
        question = null;
        ParseStatus status = DnsName.TryRead(bytes, ref at, out string name);
        if (status != ParseStatus.Complete)
        {
            return status;
        }

        if (bytes.Length < at + 4)
        {
            return ParseStatus.NeedMore;
        }

        question = new DnsQuestion(name, CountAt(bytes, at));
        at += 4;
        return ParseStatus.Complete;
    }

    // Name, type 2, class 2, time to live 4, length 2, data.
    private static ParseStatus TryReadRecord(ReadOnlySpan<byte> bytes, ref int at, out DnsRecord? record)
    {
        record = null;
        ParseStatus status = DnsName.TryRead(bytes, ref at, out string name);
        if (status != ParseStatus.Complete)
        {
            return status;
        }

        if (bytes.Length < at + 10)
        {
            return ParseStatus.NeedMore;
        }

        int type = CountAt(bytes, at);
        int length = CountAt(bytes, at + 8);
        at += 10;
        if (bytes.Length < at + length)
        {
            return ParseStatus.NeedMore;
        }

        record = new DnsRecord(name, type, ReadData(bytes.Slice(0, at + length), at, type));
        at += length;
        return ParseStatus.Complete;
    }

    private static string ReadData(ReadOnlySpan<byte> bytes, int at, int type)
    {
        int length = bytes.Length - at;
        if ((type == DnsType.IPv4 && length == 4) || (type == DnsType.IPv6 && length == 16))
        {
            return new System.Net.IPAddress(bytes.Slice(at).ToArray()).ToString();
        }

        if (!DnsType.LeadsToName(type))
        {
            return "";
        }

        // The preference of a mail exchange, or priority, weight and port of a service, come first.
        at += type == DnsType.MailExchange ? 2 : type == DnsType.Service ? 6 : 0;
        DnsName.TryRead(bytes, ref at, out string name);
        return name;
    }
}
