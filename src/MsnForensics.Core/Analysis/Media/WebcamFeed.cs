using System;
using System.Collections.Generic;
using System.Net;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Protocol.Webcam;

namespace MsnForensics.Analysis.Media;

/// <summary>
/// The pictures of a webcam: headers and data one after the other, as players of the field read them (reference:
/// section 7.4).
/// </summary>
public sealed class WebcamFeed : IMediaFeed
{
    private const string Codec = "ML20";

    // Some hours at the full rate.
    private const int MaximumIndexCount = 200_000;

    private readonly IPEndPoint _sender;
    private readonly IPEndPoint _receiver;
    private readonly List<MsnWebcamPicture> _index = new();
    private readonly AnalysisContext _analysis;
    private long _count;
    private long _keyCount;
    private long _pictureBytes;
    private int _width;
    private int _height;

    public WebcamFeed(AnalysisContext analysis, IPEndPoint sender, IPEndPoint receiver)
    {
        _analysis = analysis;
        _sender = sender;
        _receiver = receiver;
        Body = new TransferBody(analysis);
    }

    public TransferBody Body { get; }

    /// <summary>Where each picture lies in the content.</summary>
    public IReadOnlyList<MsnWebcamPicture> Index => _index;

    /// <summary>Takes one whole picture with its header.</summary>
    public void Add(WebcamFrame frame, ReadOnlySpan<byte> bytes, PacketPlace place)
    {
        long offset = Body.Content.Covered.End;
        if (offset + bytes.Length > _analysis.Option.MaximumTransferLength)
        {
            Body.Loss = "MaximumTransferLength is reached";
            return;
        }

        ReadOnlySpan<byte> picture = bytes.Slice(WebcamFrame.HeaderLength);
        bool isKey = MimicHeader.TryRead(picture, out MimicHeader header) ? header.IsKey : frame.IsMarkedKey;
        Body.Add(offset, bytes, place);
        Body.Total = Body.Content.Covered.End;
        _count++;
        _keyCount += isKey ? 1 : 0;
        _pictureBytes += picture.Length;
        (_width, _height) = (frame.Width, frame.Height);
        if (_index.Count < MaximumIndexCount)
        {
            _index.Add(new MsnWebcamPicture(
                _count, _analysis.TimeOf(place.At), frame.Milliseconds, offset, bytes.Length, isKey));
        }
    }

    public MsnMediaStream Build(AnalysisContext analysis) => new(
        "video", Codec, _sender.ToString(), _receiver.ToString())
    {
        StartTime = analysis.TimeOf(Body.First ?? default),
        EndTime = analysis.TimeOf(Body.Last),
        PacketCount = _count,
        Length = _pictureBytes,
        FrameCount = _count,
        KeyFrameCount = _keyCount,
        Width = _width == 0 ? null : _width,
        Height = _height == 0 ? null : _height,
    };
}
