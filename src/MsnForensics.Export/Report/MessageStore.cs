using System;
using System.Collections.Generic;
using System.IO;

namespace MsnForensics.Export.Report;

/// <summary>Messages in a temporary file; what orders them stands in memory, some 200 bytes each.</summary>
internal sealed class MessageStore : IDisposable
{
    private readonly FileStream _file;
    private readonly BinaryWriter _writer;
    private readonly BinaryReader _reader;
    private readonly List<Entry> _entries = new();

    public MessageStore()
    {
        // The system makes temporary files that nobody else may read.
        _file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None,
            64 * 1024,
            FileOptions.DeleteOnClose);
        _writer = new BinaryWriter(_file);
        _reader = new BinaryReader(_file);
    }

    public int Count => _entries.Count;

    public void Dispose()
    {
        _writer.Dispose();
        _reader.Dispose();
        _file.Dispose();
    }

    public void Add(ReportMessage message, long frame)
    {
        _entries.Add(new Entry(message, frame, _file.Position));
        message.Store(_writer);
    }

    /// <summary>All messages in the order of time: those without one last.</summary>
    public IEnumerable<ReportMessage> ReadByTime() => Read((x, y) => x.CompareTo(y));

    /// <summary>The messages of one conversation after the other, in the order given.</summary>
    public IEnumerable<ReportMessage> ReadByTalk(IReadOnlyDictionary<string, int> talkOrder) => Read((x, y) =>
    {
        int order = talkOrder[x.Talk].CompareTo(talkOrder[y.Talk]);
        return order != 0 ? order : x.CompareTo(y);
    });

    private IEnumerable<ReportMessage> Read(Comparison<Entry> order)
    {
        _writer.Flush();
        Entry[] sorted = _entries.ToArray();
        Array.Sort(sorted, order);
        foreach (Entry entry in sorted)
        {
            _file.Position = entry.Position;
            yield return ReportMessage.Load(_reader);
        }
    }

    private readonly struct Entry : IComparable<Entry>
    {
        private readonly long _ticks;
        private readonly long _frame;
        private readonly long _offset;
        private readonly string _id;

        public Entry(ReportMessage message, long frame, long position)
        {
            _ticks = message.Ticks == 0 ? long.MaxValue : message.Ticks;
            _frame = frame;
            _offset = message.Evidence.Count == 0 ? 0 : message.Evidence[0].Offset;
            _id = message.Id;
            Talk = message.Talk;
            Position = position;
        }

        public string Talk { get; }

        public long Position { get; }

        public int CompareTo(Entry other)
        {
            int order = _ticks.CompareTo(other._ticks);
            order = order != 0 ? order : _frame.CompareTo(other._frame);
            order = order != 0 ? order : _offset.CompareTo(other._offset);
            return order != 0 ? order : string.CompareOrdinal(_id, other._id);
        }
    }
}
