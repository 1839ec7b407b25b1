using System;
using System.Text;
using BenchmarkDotNet.Attributes;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Benchmarks;

/// <summary>Framing of commands and reading of message payloads, without anything around them.</summary>
[MemoryDiagnoser]
public class FramingBenchmark
{
    private const string Payload = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
        + "X-MMS-IM-Format: FN=Tahoma; EF=; CO=0; CS=0; PF=22\r\n\r\nSee you at 8, usual place";

    private readonly byte[] _stream = Encoding.UTF8.GetBytes(
        $"NLN BSY bob@example.org Bob%20B 268435500\r\nMSG bob@example.org Bob%20B {Payload.Length}\r\n{Payload}");

    private readonly byte[] _payload = Encoding.UTF8.GetBytes(Payload);

    [Benchmark]
    public int Frame()
    {
        int count = 0;
        ReadOnlySpan<byte> rest = _stream;
        while (MsnpFramer.TryRead(rest, MsnParserOption.Default, out MsnpFrame frame) == ParseStatus.Complete)
        {
            count++;
            rest = rest.Slice(frame.End);
        }

        return count;
    }

    [Benchmark]
    public int Tokenize()
    {
        CommandLineReader words = new(_stream.AsSpan(0, _stream.AsSpan().IndexOf((byte)'\r')));
        int length = 0;
        while (words.TryRead(out ReadOnlySpan<byte> word))
        {
            length += word.Length;
        }

        return length;
    }

    [Benchmark]
    public int ReadPayload() => MessagePayload.Parse(_payload).Headers.Count;
}
