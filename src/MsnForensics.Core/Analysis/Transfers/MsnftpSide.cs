using System;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Protocol.FileTransfer;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Reads one direction of an MSNFTP connection: lines, and behind the sender's <c>FIL</c> blocks.</summary>
internal sealed class MsnftpSide
{
    private readonly DirectionBuffer _buffer;
    private readonly MsnftpStreamAnalyzer _owner;
    private FileBlocks? _blocks;
    private bool _isSearching;
    private bool _isLost;

    public MsnftpSide(StreamSide side, DirectionBuffer buffer, bool isSearching, MsnftpStreamAnalyzer owner)
    {
        Side = side;
        _buffer = buffer;
        _isSearching = isSearching;
        _owner = owner;
    }

    public StreamSide Side { get; }

    public long UnparsedBytes { get; private set; }

    public int HeldBytes => _buffer.Count;

    private FileFlow Flow => _owner.Flow;

    public void OnData(long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        _buffer.Append(offset, data, frames);
        Drain(false);
    }

    public void OnGap(StreamGap gap)
    {
        if (_isLost || _isSearching)
        {
            Flush();
            return;
        }

        if (_blocks is null)
        {
            Flush();
            _isSearching = true;
            return;
        }

        Drain(true);
        Skip(_buffer.Count);
        _isLost = !_blocks.SkipTo(gap.Offset + gap.Length, Flow.Size);
    }

    public void Flush()
    {
        Drain(true);
        Skip(_buffer.Count);
    }

    /// <summary>Reads what stands in the buffer.</summary>
    public void Drain(bool isFinal)
    {
        while (_buffer.Count > 0 && Step(isFinal))
        {
        }
    }

    // False while more bytes are needed.
    private bool Step(bool isFinal)
    {
        if (_isLost)
        {
            Skip(_buffer.Count);
            return false;
        }

        if (_isSearching)
        {
            return Search(isFinal);
        }

        if (_blocks is { } blocks && blocks.Position == Flow.Size && _buffer.Offset >= blocks.HeaderAt)
        {
            return ReadBehind(isFinal);
        }

        return _blocks is null ? ReadLine(isFinal) : ReadBlock(_blocks, isFinal);
    }

    private bool ReadLine(bool isFinal)
    {
        ParseStatus status = MsnftpLine.TryRead(_buffer.Span, out MsnftpLine line);
        if (status == ParseStatus.NeedMore && !isFinal)
        {
            return false;
        }

        if (status != ParseStatus.Complete)
        {
            _isLost = true;
            return true;
        }

        PacketPlace place = PlaceOf(line.Length);
        _buffer.Consume(line.Length);
        _owner.Read(line, Side, place);
        if (line.Verb == MsnftpVerb.File)
        {
            _blocks = new FileBlocks(_buffer.Offset);
        }

        return true;
    }

    private bool ReadBlock(FileBlocks blocks, bool isFinal)
    {
        if (_buffer.Offset == blocks.HeaderAt)
        {
            FrameReference at = _owner.Context.Last;
            ParseStatus status = blocks.Take(_buffer.Span, out bool isEnd);
            if (status == ParseStatus.Complete && isEnd)
            {
                _buffer.Consume(MsnftpBlock.HeaderLength);
                Flow.Cancel(at);
                _blocks = null;
                return true;
            }

            _isLost = status == ParseStatus.Invalid;
            return status != ParseStatus.NeedMore;
        }

        int length = (int)Math.Min(_buffer.Count, blocks.HeaderAt - _buffer.Offset);
        return (!blocks.IsAssumed || IsProven(blocks, length, isFinal)) && Emit(blocks, length);
    }

    // What lies behind a hole is believed when the next header stands where it must.
    private bool IsProven(FileBlocks blocks, int length, bool isFinal)
    {
        ReadOnlySpan<byte> behind = _buffer.Span.Slice(length);
        bool isWhole = _buffer.Offset + length == blocks.HeaderAt;
        if (isWhole && behind.Length >= MsnftpBlock.HeaderLength)
        {
            _isLost = !blocks.Proves(behind, Flow.Size) && blocks.Position != Flow.Size;
            return !_isLost;
        }

        return (isWhole && blocks.Position == Flow.Size) || (isFinal && blocks.IsRegular);
    }

    private bool Emit(FileBlocks blocks, int length)
    {
        int header = (int)Math.Min(length, Math.Max(0, blocks.DataFrom - _buffer.Offset));
        if (length > header)
        {
            _owner.Add(
                blocks.PositionOf(_buffer.Offset + header),
                _buffer.Span.Slice(header, length - header),
                PlaceOf(length));
        }

        _buffer.Consume(length);
        return true;
    }

    // Behind the last byte some senders write an end block, some a line, most nothing.
    private bool ReadBehind(bool isFinal)
    {
        if (_buffer.Span[0] > 1)
        {
            return ReadLine(isFinal);
        }

        if (_buffer.Count < MsnftpBlock.HeaderLength)
        {
            return false;
        }

        _isLost = MsnftpBlock.TryRead(_buffer.Span, out MsnftpBlock block) != ParseStatus.Complete || !block.IsEnd;
        if (!_isLost)
        {
            _buffer.Consume(MsnftpBlock.HeaderLength);
        }

        return true;
    }

    // In the middle of a connection: lines again, or the next chain of full blocks.
    private bool Search(bool isFinal)
    {
        if (MsnftpLine.TryRead(_buffer.Span, out _) == ParseStatus.Complete)
        {
            _isSearching = false;
            return true;
        }

        int at = Flow.Body is null ? MsnftpBlock.FindChain(_buffer.Span) : -1;
        if (at >= 0)
        {
            _isSearching = false;
            Flow.IsFromStart = false;
            _owner.SetSender(Side);
            _blocks = new FileBlocks(_buffer.Offset);
            _blocks.StartInside(at);
            return true;
        }

        const int Kept = 5 * 2048;
        Skip(isFinal ? _buffer.Count : Math.Max(0, _buffer.Count - Kept));
        return false;
    }

    private PacketPlace PlaceOf(int length) => _owner.PlaceOf(Side, _buffer.Locate(_buffer.Offset, length));

    private void Skip(int count)
    {
        if (count > 0)
        {
            UnparsedBytes += count;
            _buffer.Consume(count);
        }
    }
}
