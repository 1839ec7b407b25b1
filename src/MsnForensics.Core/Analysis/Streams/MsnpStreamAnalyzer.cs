using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>Reads an MSNP stream: cuts both directions into commands and gives them, in the order of their
/// times, to the session.</summary>
public sealed class MsnpStreamAnalyzer : IStreamAnalyzer, ICommandSink
{
    private readonly StreamContext _context;
    private readonly MsnpDirection _a;
    private readonly MsnpDirection _b;
    private readonly MsnpSession _session;
    private readonly CommandOddities _oddities;
    private List<CommandEvent>? _held = new();
    private long _sequence;
    private long _counted;

    public MsnpStreamAnalyzer(StreamProbe probe, SessionHub hub)
    {
        _context = probe.Context;
        MsnParserOption option = _context.Analysis.Option;
        _a = new MsnpDirection(probe.A, !probe.IsStart(StreamSide.A), option, this, _context.Analysis.Texts);
        _b = new MsnpDirection(probe.B, !probe.IsStart(StreamSide.B), option, this, _context.Analysis.Texts);
        _session = hub.Open(_context);
        _oddities = new CommandOddities(_context);
        _a.Drain(probe.IsFinal);
        _b.Drain(probe.IsFinal);
        CountHeld();
        ReleaseHeld();
    }

    public bool IsMsn => true;

    public string? Content => null;

    public long UnparsedBytes => _a.UnparsedBytes + _b.UnparsedBytes;

    public void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        MsnpDirection direction = DirectionOf(side);
        direction.OnData(offset, data, frames);
        if (CountHeld() && direction.HeldBytes > data.Length)
        {
            _context.Analysis.Budget.ReportSpent();
            direction.GiveUp();
            CountHeld();
        }
    }

    public void OnGap(StreamSide side, StreamGap gap)
    {
        DirectionOf(side).OnGap(gap);
        CountHeld();
    }

    public void OnClosed(StreamEnd end, FrameReference at)
    {
        _held = new List<CommandEvent>();
        _a.Flush();
        _b.Flush();
        CountHeld();
        ReleaseHeld();
        _session.Close(end, at);
    }

    public void OnCommand(
        MsnpDirection direction,
        WireCommand command,
        ByteRange range,
        MsnpFrameOddity oddity,
        MsnCompleteness completeness,
        IReadOnlyList<int>? payloadHoles)
    {
        CommandEvent item = new(command, IsFromClient(direction), range, _sequence++)
        {
            Oddity = oddity,
            Completeness = completeness,
            PayloadHoles = payloadHoles,
        };
        if (_held is null)
        {
            Process(item);
        }
        else
        {
            _held.Add(item);
        }
    }

    public void OnSkipped(MsnpDirection direction, long offset, long length, AnomalyCode reason)
    {
        MsnStreamDirection way = _context.DirectionOf(direction == _a ? StreamSide.A : StreamSide.B);
        _context.Report(
            reason, _context.Last, $", {way}: {length} bytes at offset {offset} belong to no command.");
    }

    // True when all streams together hold more than they may.
    private bool CountHeld()
    {
        long held = _a.HeldBytes + _b.HeldBytes;
        long change = held - _counted;
        _counted = held;
        return _context.Analysis.Budget.Change(change);
    }

    private MsnpDirection DirectionOf(StreamSide side) => side == StreamSide.A ? _a : _b;

    private bool IsFromClient(MsnpDirection direction) =>
        _context.ClientSide == (direction == _a ? StreamSide.A : StreamSide.B);

    // What both directions held before the stream was recognised is brought into the order of time.
    private void ReleaseHeld()
    {
        List<CommandEvent> held = _held!;
        _held = null;
        foreach (CommandEvent item in held.OrderBy(item => item.At.UnixNanoseconds).ThenBy(item => item.Sequence))
        {
            Process(item);
        }
    }

    private void Process(CommandEvent item)
    {
        _oddities.Report(item);
        if (_context.Analysis.Wants(RecordKinds.Command))
        {
            _context.Analysis.Emit(CommandRecordBuilder.Build(_context, _session.SessionId, item));
        }

        _session.OnCommand(item);
    }
}
