using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using MsnForensics.Capture;

namespace MsnForensics.Transport;

/// <summary>One TCP segment as captured. Points into the packet; nothing is copied.</summary>
internal readonly ref struct TcpSegment
{
    public const int MinimumHeaderLength = 20;

    private const int FlagFin = 1;
    private const int FlagSyn = 2;
    private const int FlagReset = 4;
    private const int FlagAcknowledge = 16;
    private const int FlagUrgent = 32;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _headerLength;
    private readonly int _declaredLength;
    private readonly int _flags;

    private TcpSegment(
        InternetAddress source, InternetAddress destination, ReadOnlySpan<byte> bytes, int declaredLength,
        ReadOnlySpan<FragmentPiece> pieces, FrameReference frame)
    {
        Source = source;
        Destination = destination;
        Pieces = pieces;
        Frame = frame;
        _bytes = bytes;
        _declaredLength = declaredLength;
        _headerLength = (bytes[12] >> 4) * 4;
        _flags = bytes[13];
    }

    public InternetAddress Source { get; }

    public InternetAddress Destination { get; }

    /// <summary>Which frame brought which bytes, when the datagram came in fragments; else empty.</summary>
    public ReadOnlySpan<FragmentPiece> Pieces { get; }

    public FrameReference Frame { get; }

    public int SourcePort => BinaryPrimitives.ReadUInt16BigEndian(_bytes);

    public int DestinationPort => BinaryPrimitives.ReadUInt16BigEndian(_bytes.Slice(2));

    public TcpSequence Sequence => new(BinaryPrimitives.ReadUInt32BigEndian(_bytes.Slice(4)));

    public TcpSequence Acknowledgment => new(BinaryPrimitives.ReadUInt32BigEndian(_bytes.Slice(8)));

    public int Window => BinaryPrimitives.ReadUInt16BigEndian(_bytes.Slice(14));

    public bool HasFin => (_flags & FlagFin) != 0;

    public bool HasSyn => (_flags & FlagSyn) != 0;

    public bool HasReset => (_flags & FlagReset) != 0;

    public bool HasAcknowledgment => (_flags & FlagAcknowledge) != 0;

    public bool HasUrgent => (_flags & FlagUrgent) != 0;

    /// <summary>Offset of the payload in the segment, which is what <see cref="Pieces"/> counts from.</summary>
    public int HeaderLength => _headerLength;

    /// <summary>The captured part of the payload.</summary>
    public ReadOnlySpan<byte> Payload => _headerLength < _bytes.Length ? _bytes.Slice(_headerLength) : default;

    /// <summary>Length of the payload on the wire.</summary>
    public int PayloadLength => _declaredLength - _headerLength;

    /// <summary>
    /// Reads the header; false when it is cut or contradicts <paramref name="declaredLength"/>, the length of the
    /// segment by the IP header, which is at least that of the captured <paramref name="bytes"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(
        InternetAddress source, InternetAddress destination, ReadOnlySpan<byte> bytes, int declaredLength,
        ReadOnlySpan<FragmentPiece> pieces, FrameReference frame, out TcpSegment segment)
    {
        segment = default;
        if (bytes.Length < MinimumHeaderLength)
        {
            return false;
        }

        segment = new(source, destination, bytes, declaredLength, pieces, frame);
        return segment._headerLength >= MinimumHeaderLength && segment._headerLength <= declaredLength;
    }

    /// <summary>Forms the checksum: costs a pass over the payload, so the in-order path never asks.</summary>
    public ChecksumState VerifyChecksum()
    {
        if (_bytes.Length < _declaredLength)
        {
            return ChecksumState.NotVerifiable;
        }

        return InternetChecksum.IsValid(Source, Destination, 6, _bytes) ? ChecksumState.Valid : ChecksumState.Invalid;
    }

    /// <summary>The shift of the window scale option (RFC 7323), or -1.</summary>
    public int ReadWindowScale()
    {
        ReadOnlySpan<byte> options = _bytes.Slice(
            MinimumHeaderLength, Math.Min(_headerLength, _bytes.Length) - MinimumHeaderLength);
        while (options.Length > 1 && options[0] != 0)
        {
            int length = options[0] == 1 ? 1 : options[1];
            if (length == 0 || length > options.Length || (length == 1 && options[0] != 1))
            {
                return -1;
            }

            if (options[0] == 3 && length == 3)
            {
                return Math.Min((int)options[2], 14);
            }

            options = options.Slice(length);
        }

        return -1;
    }
}
