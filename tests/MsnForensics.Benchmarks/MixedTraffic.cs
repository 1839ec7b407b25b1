using System;
using System.Text;

namespace MsnForensics.Benchmarks;

/// <summary>
/// Some 500 MB of an office's traffic, 1 % of it MSN: downloads in HTTP, encrypted streams, unknown binary ones, short
/// requests, with a few hundred connections open at a time.
/// </summary>
internal static class MixedTraffic
{
    private const long UsualSize = 500L * 1024 * 1024;
    private const int OpenCount = 400;

    public static void Write(CaptureOutput output) => Write(output, UsualSize);

    public static void Write(CaptureOutput output, long size)
    {
        // A quarter of an hour at some 4 Mbit/s.
        output.PacketInterval = 1300;
        Random random = new(20051106);
        byte[] noise = new byte[64 * 1024];
        random.NextBytes(noise);
        Transfer[] transfers = new Transfer[OpenCount];
        ChatFlow[] chats = new ChatFlow[20];
        int number = 1;
        for (int i = 0; i < chats.Length; i++)
        {
            chats[i] = new ChatFlow(1_000_000 + i);
            chats[i].Open(output);
        }

        while (output.Length < size)
        {
            int slot = random.Next(OpenCount);
            Transfer transfer = transfers[slot] ??= Transfer.Open(output, number++, random);
            transfer.Continue(output, noise, random);
            if (transfer.IsFinished)
            {
                transfers[slot] = null!;
            }

            // A chat turn is some 700 bytes, a transfer's some 5,000.
            if (random.Next(14) == 0)
            {
                chats[random.Next(chats.Length)].Chat(output);
            }
        }
    }

    private sealed class Transfer
    {
        private static readonly string[] Openings =
        {
            "GET /file.bin HTTP/1.1\r\nHost: www.example.org\r\nUser-Agent: Example\r\n\r\n",
            "\u0016\u0003\u0001\u0000\u002f\u0001\u0000\u0000\u002b\u0003\u0001",
            "\u0000\u0001binary protocol",
            "EHLO client.example.org\r\n",
        };

        private static readonly ushort[] Ports = { 80, 443, 6881, 25 };

        private readonly Flow _flow;
        private int _remaining;

        private Transfer(Flow flow, int remaining)
        {
            _flow = flow;
            _remaining = remaining;
        }

        public bool IsFinished => _remaining <= 0;

        public static Transfer Open(CaptureOutput output, int number, Random random)
        {
            int kind = number % Openings.Length;
            Flow flow = new(number, Ports[kind]);
            flow.Open(output);
            flow.Send(output, true, Encoding.Latin1.GetBytes(Openings[kind]));
            return new Transfer(flow, random.Next(1, 400));
        }

        // Full segments with one acknowledgement for two, as downloads are.
        public void Continue(CaptureOutput output, byte[] noise, Random random)
        {
            for (int i = 0; i < 2 && _remaining > 0; i++)
            {
                output.Write(_flow, false, noise.AsSpan(random.Next(60_000), 1460), 16);
                _flow.Send(output, false, noise.AsSpan(random.Next(60_000), random.Next(40, 1460)));
                _remaining--;
            }

            if (IsFinished)
            {
                _flow.Close(output);
            }
        }
    }
}
