using System;
using System.Collections.Generic;
using System.IO;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// Pieces of a content that came before their turn. They wait in memory; beyond a limit a file takes them, so that any
/// order of any length can be hashed in the content's own order.
/// </summary>
internal sealed class ContentHold : IDisposable
{
    // A route change or a lost packet holds back far less.
    private const int MaximumMemory = 4 * 1024 * 1024;
    private const int CopyLength = 64 * 1024;

    private readonly ByteBudget _budget;
    private readonly SortedList<long, byte[]> _pieces = new();
    private ContentFile? _own;
    private int _held;

    public ContentHold(ByteBudget budget) => _budget = budget;

    /// <summary>Pieces were lost: the medium for temporary files is full or not writable.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Takes a piece that overlaps no other.</summary>
    public void Add(long offset, ReadOnlySpan<byte> data)
    {
        if (IsBroken)
        {
            return;
        }

        if (_own is null && (_budget.Change(data.Length) || _held + data.Length > MaximumMemory))
        {
            _budget.Change(-data.Length);
            MoveToFile();
        }

        if (_own is not null)
        {
            WriteOwn(offset, data);
        }
        else if (!IsBroken)
        {
            _pieces.Add(offset, data.ToArray());
            _held += data.Length;
        }
    }

    /// <summary>Gives out the bytes of a range that has been added from end to end, and lets go of them.</summary>
    /// <param name="file">A file that holds the whole content; null when there is none.</param>
    /// <param name="offset">Where the range begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="use">Takes bytes and their number, in order.</param>
    public void Take(ContentFile? file, long offset, long end, Action<byte[], int> use)
    {
        if ((file ?? _own) is { } spill)
        {
            TakeFromFile(spill, offset, end, use);
            return;
        }

        while (offset < end && _pieces.Count > 0 && _pieces.Keys[0] == offset)
        {
            byte[] piece = _pieces.Values[0];
            _pieces.RemoveAt(0);
            Release(piece.Length);
            use(piece, piece.Length);
            offset += piece.Length;
        }
    }

    public void Dispose()
    {
        Release(_held);
        _pieces.Clear();
        _own?.Dispose();
        _own = null;
    }

    private void TakeFromFile(ContentFile file, long offset, long end, Action<byte[], int> use)
    {
        byte[] buffer = new byte[CopyLength];
        while (offset < end)
        {
            int count = file.Read(offset, buffer, (int)Math.Min(buffer.Length, end - offset));
            if (count == 0)
            {
                IsBroken = true;
                return;
            }

            use(buffer, count);
            offset += count;
        }
    }

    private void Release(int count)
    {
        _held -= count;
        _budget.Change(-count);
    }

    private void MoveToFile()
    {
        try
        {
            _own = ContentFile.Create(Path.GetTempPath());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            IsBroken = true;
        }

        foreach (KeyValuePair<long, byte[]> piece in _pieces)
        {
            WriteOwn(piece.Key, piece.Value);
        }

        _pieces.Clear();
        Release(_held);
    }

    private void WriteOwn(long offset, ReadOnlySpan<byte> data)
    {
        try
        {
            _own?.Write(offset, data);
        }
        catch (IOException)
        {
            IsBroken = true;
        }
    }
}
