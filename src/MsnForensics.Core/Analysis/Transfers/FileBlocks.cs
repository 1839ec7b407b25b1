using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.FileTransfer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// Where in a stream the blocks of a file lie. Behind a hole the places of the headers are computed, as senders fill
/// all blocks alike; the next header seen proves it (reference: section 9.6).
/// </summary>
internal sealed class FileBlocks
{
    private int _usualLength;
    private int _usualCount;

    public FileBlocks(long streamOffset)
    {
        HeaderAt = streamOffset;
        DataFrom = streamOffset;
    }

    /// <summary>Stream offset of the next header.</summary>
    public long HeaderAt { get; private set; }

    /// <summary>Stream offset at which the data of the present block begin.</summary>
    public long DataFrom { get; private set; }

    /// <summary>Place in the file behind the present block.</summary>
    public long Position { get; private set; }

    /// <summary>The present block's header was in a hole: where it lies is computed.</summary>
    public bool IsAssumed { get; private set; }

    /// <summary>Enough blocks were alike to believe the computation without proof.</summary>
    public bool IsRegular => _usualCount >= 2;

    /// <summary>Place in the file of a byte of the present block.</summary>
    public long PositionOf(long streamOffset) => Position - (HeaderAt - streamOffset);

    /// <summary>Begins in the middle: some bytes of a block whose beginning is not there.</summary>
    public void StartInside(int length)
    {
        HeaderAt += length;
        Position += length;
    }

    /// <summary>Takes the header at <see cref="HeaderAt"/>.</summary>
    public ParseStatus Take(ReadOnlySpan<byte> bytes, out bool isEnd)
    {
        ParseStatus status = MsnftpBlock.TryRead(bytes, out MsnftpBlock block);
        isEnd = block.IsEnd;
        if (status == ParseStatus.Complete && !isEnd)
        {
            Note(block.DataLength);
            Advance(block.DataLength);
            IsAssumed = false;
        }

        return status;
    }

    /// <summary>A header that proves the computation: another full block, the last one, or the end.</summary>
    public bool Proves(ReadOnlySpan<byte> bytes, long? size) =>
        MsnftpBlock.TryRead(bytes, out MsnftpBlock block) == ParseStatus.Complete
            && (block.IsEnd || block.DataLength == _usualLength || Position + block.DataLength == size);

    /// <summary>Goes on behind a hole that ends at a stream offset; false when nothing tells where.</summary>
    public bool SkipTo(long streamOffset, long? size)
    {
        while (HeaderAt < streamOffset && Position != size)
        {
            if (_usualLength == 0)
            {
                return false;
            }

            Advance((int)Math.Min(_usualLength, (size ?? long.MaxValue) - Position));
            IsAssumed = true;
        }

        return true;
    }

    private void Advance(int length)
    {
        DataFrom = HeaderAt + MsnftpBlock.HeaderLength;
        HeaderAt = DataFrom + length;
        Position += length;
    }

    private void Note(int length)
    {
        _usualCount = length == _usualLength ? _usualCount + 1 : _usualCount;
        if (_usualLength == 0 || (length > _usualLength && _usualCount < 2))
        {
            _usualLength = length;
            _usualCount = 1;
        }
    }
}
