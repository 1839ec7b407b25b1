using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Bytes;

namespace MsnForensics.Benchmarks;

/// <summary>The search for indicators alone, all its texts in both widths over every byte of a file, while the next block
/// is read as the analysis does it.</summary>
internal static class SearchSpeed
{
    private const int BlockSize = 1 << 22;

    public static void Search(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        byte[] block = new byte[BlockSize];
        byte[] next = new byte[BlockSize];
        List<PatternMatch> matches = new();
        int count = file.Read(block, 0, BlockSize);
        while (count > 0)
        {
            byte[] target = next;
            Task<int> reading = Task.Run(() => file.Read(target, 0, BlockSize));
            matches.Clear();
            IndicatorPatterns.Search.Find(block.AsSpan(0, count), matches);
            (block, next) = (next, block);
            count = reading.GetAwaiter().GetResult();
        }
    }
}
