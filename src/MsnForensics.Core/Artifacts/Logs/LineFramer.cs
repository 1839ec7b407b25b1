using System;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Lines that end in LF, with their line end.</summary>
public sealed class LineFramer : ILogFramer
{
    private readonly LogEncoding _encoding;
    private readonly int _limit;

    /// <param name="encoding">How the log is written.</param>
    /// <param name="limit">Bytes of the longest line; a longer one is given out in parts.</param>
    public LineFramer(LogEncoding encoding, int limit)
    {
        _encoding = encoding;
        _limit = limit;
    }

    /// <inheritdoc/>
    public ParseStatus TryRead(ReadOnlySpan<byte> bytes, bool isEnd, out LogFrame frame)
    {
        frame = default;
        if (bytes.IsEmpty)
        {
            return isEnd ? ParseStatus.Invalid : ParseStatus.NeedMore;
        }

        LogUnits units = _encoding.UnitsOf(bytes);
        int end = units.IndexOf('\n', 0);
        int length = (end + 1) * _encoding.UnitSize;
        if (end < 0 && bytes.Length <= _limit)
        {
            frame = new LogFrame(0, bytes.Length, "", true, false);
            return isEnd ? ParseStatus.Complete : ParseStatus.NeedMore;
        }

        bool isOver = end < 0 || length > _limit;
        int part = _limit - (_limit % _encoding.UnitSize);
        frame = new LogFrame(0, isOver ? part : length, "", isOver, isOver);
        return ParseStatus.Complete;
    }
}
