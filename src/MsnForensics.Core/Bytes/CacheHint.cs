using System;
using System.Runtime.CompilerServices;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
#endif

namespace MsnForensics.Bytes;

/// <summary>Tells the processor what will be read soon; without effect where it cannot be told.</summary>
internal static class CacheHint
{
    private const int LineLength = 64;

    /// <summary>Asks for the first two cache lines: a record header, and the link, IP and TCP headers of its
    /// packet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch(ReadOnlySpan<byte> bytes)
    {
#if NET
        if (Sse.IsSupported && bytes.Length > LineLength)
        {
            // A hint about bytes that were moved in between is useless, and harmless.
            byte* at = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
            Sse.Prefetch0(at);
            Sse.Prefetch0(at + LineLength);
        }
#endif
    }
}
