using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MsnForensics.Artifacts.Logs;

/// <summary>
/// Logs of lines: an entry begins at a line with a time, and lines without one continue it. What a format adds is how
/// its lines look.
/// </summary>
public abstract class LineLogReader : ILogReader, ILogOwner
{
    private readonly StringBuilder _text = new();
    private readonly int _limit;
    private LogEntry? _open;
    private int _session;

    /// <param name="limit">Characters up to which lines continue an entry.</param>
    protected LineLogReader(int limit) => _limit = limit;

    /// <inheritdoc/>
    public abstract string Format { get; }

    /// <inheritdoc/>
    public string? Owner { get; protected set; }

    /// <inheritdoc/>
    public string? Peer { get; protected set; }

    /// <summary>Number of the conversation inside the file.</summary>
    protected string? Session =>
        _session == 0 ? null : _session.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Read(LogPiece piece, List<LogEntry> entries)
    {
        string line = piece.Text.TrimEnd('\r', '\n').TrimStart('\uFEFF');
        if (ReadHeader(line))
        {
            Complete(entries);
        }
        else if (ReadEntry(line, piece) is { } entry)
        {
            Complete(entries);
            _open = entry;
            _text.Append(entry.Text);
        }
        else if (_open is not null && _text.Length + line.Length < _limit && IsContinuation(line))
        {
            _text.Append('\n').Append(Continue(line));
            _open.Length = piece.Offset + piece.Length - _open.Offset;
        }
    }

    /// <inheritdoc/>
    public void Complete(List<LogEntry> entries)
    {
        if (_open is { } entry)
        {
            entry.Text = _text.ToString().TrimEnd('\n');
            entries.Add(entry);
            _open = null;
        }

        _text.Clear();
    }

    /// <summary>Takes what a line says about the whole log or session; false for any other line.</summary>
    protected abstract bool ReadHeader(string line);

    /// <summary>The entry that begins at a line; null when none does.</summary>
    protected abstract LogEntry? ReadEntry(string line, LogPiece piece);

    /// <summary>The text of a line that continues an entry.</summary>
    protected virtual string Continue(string line) => line;

    /// <summary>False for lines between entries.</summary>
    protected virtual bool IsContinuation(string line) => true;

    /// <summary>A conversation begins.</summary>
    protected void BeginSession() => _session++;
}
