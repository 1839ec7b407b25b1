using System;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

/// <summary>Reads envelopes, whole and damaged.</summary>
internal static class ServiceText
{
    public static SoapEnvelope Read(string text) => SoapEnvelope.Read(text, null, MsnParserOption.Default)!;

    /// <summary>Gives a reader every beginning of an envelope, and the envelope with any byte changed.</summary>
    public static void Damage(string text, Action<SoapEnvelope> read)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int length = 0; length < bytes.Length; length++)
        {
            Try(bytes.AsSpan(0, length), read);
        }

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample(change =>
        {
            byte[] changed = (byte[])bytes.Clone();
            changed[change.Item1] = change.Item2;
            Try(changed, read);
        });
    }

    private static void Try(ReadOnlySpan<byte> bytes, Action<SoapEnvelope> read)
    {
        if (SoapEnvelope.Read(bytes, null, MsnParserOption.Default) is { } envelope)
        {
            read(envelope);
        }
    }
}
