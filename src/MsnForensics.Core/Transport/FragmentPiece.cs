using MsnForensics.Capture;

namespace MsnForensics.Transport;

/// <summary>A range of a reassembled datagram and the frame that brought it.</summary>
internal readonly record struct FragmentPiece(int Offset, int Length, FrameReference Frame);
