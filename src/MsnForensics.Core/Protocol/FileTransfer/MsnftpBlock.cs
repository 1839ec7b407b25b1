using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.FileTransfer;

/// <summary>The three bytes in front of each block of a file: a type and a little-endian length (reference: section
/// 1.6).</summary>
/// <param name="IsEnd">No more data: the file ends here, or the sender cancels.</param>
/// <param name="DataLength">Bytes of the file in this block.</param>
public readonly record struct MsnftpBlock(bool IsEnd, int DataLength)
{
    public const int HeaderLength = 3;

    // What senders fill a block of 2048 bytes with; other lengths are allowed, but rare (reference: section 9.6).
    private const int UsualDataLength = 2045;
    private const int ChainLength = 4;

    /// <summary>Reads the header at the start of the bytes.</summary>
    public static ParseStatus TryRead(ReadOnlySpan<byte> bytes, out MsnftpBlock block)
    {
        block = default;
        if (bytes.IsEmpty)
        {
            return ParseStatus.NeedMore;
        }

        if (bytes[0] > 1)
        {
            return ParseStatus.Invalid;
        }

        if (bytes.Length < HeaderLength)
        {
            return ParseStatus.NeedMore;
        }

        block = new MsnftpBlock(bytes[0] == 1, bytes[1] | (bytes[2] << 8));
        return block.IsEnd && block.DataLength > 0 ? ParseStatus.Invalid : ParseStatus.Complete;
    }

    /// <summary>Finds a place from which four headers follow each other, as a sender's full blocks do; -1 when there
    /// is none.</summary>
    public static int FindChain(ReadOnlySpan<byte> bytes)
    {
        int last = bytes.Length - ((ChainLength - 1) * (UsualDataLength + HeaderLength)) - HeaderLength;
        for (int at = 0; at <= last && at < UsualDataLength + HeaderLength; at++)
        {
            if (IsChain(bytes.Slice(at)))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsChain(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < ChainLength; i++)
        {
            ReadOnlySpan<byte> header = bytes.Slice(i * (UsualDataLength + HeaderLength));
            if (header[0] != 0 || (header[1] | (header[2] << 8)) != UsualDataLength)
            {
                return false;
            }
        }

        return true;
    }
}
