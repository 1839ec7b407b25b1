using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using MsnForensics.Analysis.Host.Carving;

namespace MsnForensics.Benchmarks;

/// <summary>Carving of a raw image held against <c>cat IMAGE</c> into nothing: at least a fifth of its speed.</summary>
internal static class CarvingComparison
{
    private const int BlockSize = 1 << 20;
    private const int BlockCount = 1024;
    private const double Limit = 5;

    public static int Run(string folder)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, "memory.raw");
        if (!File.Exists(path))
        {
            Write(path);
        }

        double reading = double.MaxValue;
        double carving = double.MaxValue;
        int count = 0;
        for (int pass = 0; pass < 4; pass++)
        {
            reading = Math.Min(reading, Time(() => Cat(path)));
            carving = Math.Min(carving, Time(() => count = Carve(path)));
        }

        Console.WriteLine(FormattableString.Invariant(
            $"cat {reading:F3} s, carving {carving:F3} s ({carving / reading:F2} times, limit {Limit}); {count} fragments"));
        return carving <= Limit * reading ? 0 : 1;
    }

    // What memory is made of: a half of it zeros, the rest text, program code and what is compressed.
    private static void Write(string path)
    {
        using FileStream file = File.Create(path);
        Random random = new(11);
        byte[] block = new byte[BlockSize];
        byte[] text = Encoding.UTF8.GetBytes("the quick brown fox; <div class=\"x\">USER = 7</div>\r\nGET / HTTP/1.1\r\n");
        byte[] message = Encoding.UTF8.GetBytes("\0MSG bob@example.com Bob 112\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=UTF-8\r\nX-MMS-IM-Format: FN=Arial; EF=; CO=0\r\n\r\nhello\0");
        for (int i = 0; i < BlockCount; i++)
        {
            Array.Clear(block);
            if (i % 4 == 1)
            {
                random.NextBytes(block);
            }

            for (int at = 0; i % 4 == 3 && at + text.Length < BlockSize; at += text.Length)
            {
                text.CopyTo(block, at);
            }

            message.CopyTo(block, random.Next(BlockSize - message.Length));
            file.Write(block);
        }
    }

    private static int Carve(string path)
    {
        using FileStream file = File.OpenRead(path);
        int count = 0;
        foreach ((long offset, long length, CarvedItem item) in new RawCarver(false).Read(file))
        {
            count++;
        }

        return count;
    }

    private static void Cat(string path)
    {
        using Process cat = Process.Start(new ProcessStartInfo("sh", ["-c", "cat \"$0\" > /dev/null", path]))!;
        cat.WaitForExit();
    }

    private static double Time(Action action)
    {
        Stopwatch watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}
