using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Tls;

/// <summary>Records of one direction that could not be read, joined to runs so that a damaged stream gives some
/// anomalies and not thousands.</summary>
internal sealed class TlsTrouble
{
    private readonly StreamContext _context;
    private readonly StreamSide _side;
    private AnomalyCode _code;
    private FrameReference _first;
    private long _offset;
    private long _byteCount;
    private int _count;

    public TlsTrouble(StreamContext context, StreamSide side)
    {
        _context = context;
        _side = side;
    }

    /// <summary>Bytes of all such records that were seen and are not used.</summary>
    public long TotalBytes { get; private set; }

    /// <summary>Adds a record.</summary>
    /// <param name="code">What is wrong with it.</param>
    /// <param name="record">Where it stands.</param>
    /// <param name="unusedBytes">Bytes of it that were seen and are not used.</param>
    public void Add(AnomalyCode code, ByteRange record, long unusedBytes)
    {
        if (_count > 0 && _code != code)
        {
            Report();
        }

        if (_count == 0)
        {
            _code = code;
            _first = record.Latest;
            _offset = record.Offset;
        }

        _count++;
        _byteCount += record.Length;
        TotalBytes += unusedBytes;
    }

    /// <summary>The run ends, and is reported.</summary>
    public void Report()
    {
        if (_count > 0)
        {
            _context.Report(
                _code,
                _first,
                $", {_context.DirectionOf(_side)}: {_count} records ({_byteCount} bytes) from offset {_offset} on.");
        }

        Forget();
    }

    /// <summary>The run ends, and is not reported.</summary>
    public void Forget()
    {
        _count = 0;
        _byteCount = 0;
    }
}
