using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests;

/// <summary>Generators that draw from given items.</summary>
internal static class AnyOf
{
    /// <summary>A sample stream.</summary>
    public static Gen<Transcript> Samples { get; } = Items(SampleTranscripts.All.Values);

    /// <summary>A byte that the text protocol is made of.</summary>
    public static Gen<byte> ProtocolBytes { get; } = Items("MSGADLNOTBYE241 0159@\r\n\0x"u8.ToArray());

    public static Gen<T> Items<T>(IEnumerable<T> items)
    {
        T[] all = items.ToArray();
        return Gen.Int[0, all.Length - 1].Select(i => all[i]);
    }
}
