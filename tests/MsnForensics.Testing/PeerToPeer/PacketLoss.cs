using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.PeerToPeer;

/// <summary>What a network and a capture do to packets; the same on every run.</summary>
public static class PacketLoss
{
    /// <summary>Every third packet changes places with a later one near by; the times stay in order.</summary>
    public static IReadOnlyList<TestPacket> Reorder(IReadOnlyList<TestPacket> packets, int seed = 1)
    {
        Random random = new(seed);
        TestPacket[] result = packets.ToArray();
        for (int i = 0; i < result.Length; i += 3)
        {
            int j = Math.Min(result.Length - 1, i + random.Next(1, 4));
            (result[i], result[j]) = (result[j] with { Time = result[i].Time }, result[i] with { Time = result[j].Time });
        }

        return result;
    }

    /// <summary>Every fifth packet comes a second time, some packets later.</summary>
    public static IReadOnlyList<TestPacket> Duplicate(IReadOnlyList<TestPacket> packets)
    {
        List<TestPacket> result = new();
        for (int i = 0; i < packets.Count; i++)
        {
            result.Add(packets[i]);
            if (i >= 7 && i % 5 == 0)
            {
                result.Add(packets[i - 7] with { Time = packets[i].Time });
            }
        }

        return result;
    }

    /// <summary>Without the packets at these places; negative ones count from the end.</summary>
    public static IReadOnlyList<TestPacket> Lose(IReadOnlyList<TestPacket> packets, params int[] places)
    {
        HashSet<int> lost = places.Select(place => place < 0 ? packets.Count + place : place).ToHashSet();
        return packets.Where((_, i) => !lost.Contains(i)).ToList();
    }
}
