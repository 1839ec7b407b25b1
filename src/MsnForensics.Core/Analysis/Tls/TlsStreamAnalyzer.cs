using System;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Tls;

/// <summary>
/// Reads a TLS stream. Without keys it learns what the handshake tells and then lets go; with keys it hands the clear
/// bytes, with the frames that brought them, to whatever reads them as if they had never been encrypted.
/// </summary>
public sealed class TlsStreamAnalyzer : IStreamAnalyzer
{
    /// <summary>
    /// Bytes of one side held while the other side's part of the handshake is missing: data that a client sends
    /// before it has an answer is seldom more than 16 KiB.
    /// </summary>
    private const int MaximumWaitingBytes = 64 * 1024;

    private readonly StreamContext _context;
    private readonly CertificateTable _certificates;
    private readonly TlsDirection[] _directions;
    private readonly TlsTrouble[] _troubles;
    private readonly ITlsContent _content;
    private TlsConnection? _connection;
    private long _counted;

    /// <param name="probe">The first bytes of the stream.</param>
    /// <param name="content">Takes what comes out.</param>
    /// <param name="certificates">The certificates of the run.</param>
    public TlsStreamAnalyzer(StreamProbe probe, ITlsContent content, CertificateTable certificates)
    {
        _context = probe.Context;
        _certificates = certificates;
        _connection = new TlsConnection(_context.Analysis.TlsKeys);
        _content = content;
        _directions = new[]
        {
            new TlsDirection(StreamSide.A, probe.A, probe.IsStart(StreamSide.A)),
            new TlsDirection(StreamSide.B, probe.B, probe.IsStart(StreamSide.B)),
        };
        _troubles = Array.ConvertAll(_directions, direction => new TlsTrouble(_context, direction.Side));
        _context.ClientSide = TlsRoles.ClientOf(probe);
        _context.Tls = new TlsDetails();
        Drain(_connection, probe.IsFinal);
    }

    public bool IsMsn => _content.Stream?.IsMsn == true;

    public long UnparsedBytes => (_content.Stream?.UnparsedBytes ?? 0)
        + _directions[0].SkippedBytes + _directions[1].SkippedBytes + _troubles[0].TotalBytes + _troubles[1].TotalBytes;

    public string? Content => _content.Stream is not { } stream
        ? null
        : stream.Analyzer?.Content is { } inner ? stream.Protocol + "/" + inner : stream.Protocol;

    public void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        if (_connection is not { } connection)
        {
            return;
        }

        TlsDirection direction = _directions[(int)side];
        direction.Append(offset, data, frames);
        if (CountHeld() && direction.HeldBytes > data.Length)
        {
            _context.Analysis.Budget.ReportSpent();
            connection.StopWaiting();
        }

        Drain(connection, false);
    }

    public void OnGap(StreamSide side, StreamGap gap)
    {
        if (_connection is not { } connection)
        {
            return;
        }

        TlsDirection direction = _directions[(int)side];
        if (direction.IsWaiting)
        {
            // Whole records: they would be given up together with the one that has the hole.
            connection.StopWaiting();
            Drain(connection, false);
        }

        direction.AppendGap(gap);
        Drain(connection, false);
    }

    public void OnClosed(StreamEnd end, FrameReference at)
    {
        if (_connection is { } connection)
        {
            connection.StopWaiting();
            Drain(connection, true);
            Finish(connection);
        }

        _content.Stream?.OnClosed(end, at);
    }

    // What one side says may be what records of the other side wait for.
    private void Drain(TlsConnection connection, bool isFinal)
    {
        while (Drain(connection, _directions[0], isFinal) | Drain(connection, _directions[1], isFinal))
        {
        }

        if (connection.IsOpaque || _content.IsTooDeep || IsForeign(connection))
        {
            Finish(connection);
            _context.StopData();
        }

        CountHeld();
    }

    // Something else goes on behind a hello, and nothing of it can be opened.
    private bool IsForeign(TlsConnection connection) =>
        connection.Opening != TlsOpening.Opened && (_directions[0].IsForeign || _directions[1].IsForeign);

    private bool Drain(TlsConnection connection, TlsDirection direction, bool isFinal)
    {
        bool hasMoved = false;
        direction.IsWaiting = false;
        while (!connection.IsOpaque && !_content.IsTooDeep && direction.TryRead(isFinal, out TlsRecord record))
        {
            if (!TryProcess(connection, direction, record))
            {
                if (direction.HeldBytes < MaximumWaitingBytes)
                {
                    direction.IsWaiting = true;
                    break;
                }

                connection.StopWaiting();
                continue;
            }

            direction.Consume(record);
            hasMoved = true;
        }

        return hasMoved;
    }

    // False when the record must wait.
    private bool TryProcess(TlsConnection connection, TlsDirection direction, TlsRecord record)
    {
        bool isFromClient = direction.Side == _context.ClientSide;
        if (direction.TakeLost() is > 0 and long lost)
        {
            _content.Miss(direction.Side, connection.ContentLengthOf(isFromClient, lost), direction.Locate(record));
            connection.Lose(isFromClient, lost);
        }

        if (direction.FindTail(record, out ReadOnlySpan<byte> tail))
        {
            connection.Skip(isFromClient, record, tail);
            Miss(connection, direction, record, AnomalyCode.TlsRecordUnreadable);
            return true;
        }

        TlsOutcome outcome = connection.Process(
            isFromClient, record, direction.Fragment(record), out ReadOnlySpan<byte> content);
        if (outcome == TlsOutcome.Content)
        {
            _troubles[(int)direction.Side].Report();
            _content.Add(direction.Side, content, direction.Locate(record));
        }
        else if (outcome == TlsOutcome.Unverified && _context.Analysis.Request.AllowUnverified && !content.IsEmpty)
        {
            _troubles[(int)direction.Side].Add(AnomalyCode.TlsRecordInvalid, direction.Locate(record), 0);
            _content.Add(direction.Side, content, direction.Locate(record));
        }
        else if (outcome == TlsOutcome.Unverified)
        {
            Miss(connection, direction, record, AnomalyCode.TlsRecordInvalid);
        }
        else if (outcome == TlsOutcome.Opaque)
        {
            Miss(connection, direction, record, AnomalyCode.TlsRecordUnreadable);
        }

        return outcome != TlsOutcome.Waiting;
    }

    private void Miss(TlsConnection connection, TlsDirection direction, TlsRecord record, AnomalyCode code)
    {
        if (connection.Opening != TlsOpening.Opened)
        {
            return;
        }

        ByteRange range = direction.Locate(record);
        _troubles[(int)direction.Side].Add(code, range, range.SeenLength);
        if (connection.VerifiedCount > 0)
        {
            int length = connection.ContentLengthOf(direction.Side == _context.ClientSide, record);
            _content.Miss(direction.Side, length, range);
        }
    }

    private void Finish(TlsConnection connection)
    {
        _connection = null;
        _context.Tls = TlsDetails.Of(
            connection, _certificates, _context.Analysis.Wants(RecordKinds.Stream | RecordKinds.Capture));
        TlsReport.Write(_context, connection, _troubles);
        connection.Close();
        Array.ForEach(_directions, direction => direction.Close());
        CountHeld();
    }

    // True when all streams together hold more than they may.
    private bool CountHeld()
    {
        long held = _directions[0].HeldBytes + _directions[1].HeldBytes;
        long change = held - _counted;
        _counted = held;
        return _context.Analysis.Budget.Change(change);
    }
}
