using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace MsnForensics.Analysis.Triage;

/// <summary>The records of one piece of evidence in a file, which has its name only when it is whole.</summary>
public sealed class RecordSpool
{
    private const int Mark = 0x4D534E31;
    private const string Unfinished = ".unfinished";
    private const int BufferLength = 64 * 1024;

    private readonly RecordCodec _codec;

    /// <param name="path">Where the records are when all have come.</param>
    /// <param name="codec">How they are written.</param>
    public RecordSpool(string path, RecordCodec codec)
    {
        Path = path;
        _codec = codec;
    }

    public string Path { get; }

    public bool IsWhole => File.Exists(Path);

    /// <summary>Writes records as they come. What came before a failure is kept aside, and read by
    /// <see cref="Read"/> as long as there is nothing better.</summary>
    /// <param name="records">What is written.</param>
    /// <param name="isWhole">Asked when all have come; what is not whole is kept aside as well.</param>
    /// <returns>The number of records.</returns>
    public long Write(IEnumerable<MsnRecord> records, Func<bool>? isWhole = null)
    {
        File.Delete(Path);
        long count = 0;
        string temporary = Path + Unfinished;
        using (FileStream file = new(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, BufferLength))
        using (BufferedStream buffered = new(file, BufferLength))
        using (BinaryWriter output = new(buffered, Encoding.UTF8))
        {
            output.Write(Mark);
            foreach (MsnRecord record in records)
            {
                output.Write(true);
                _codec.Write(output, record);
                count++;
            }

            output.Write(false);
        }

        if (isWhole?.Invoke() ?? true)
        {
            File.Move(temporary, Path);
        }

        return count;
    }

    /// <summary>Keeps what was whole aside, so that it is read as long as there is nothing better.</summary>
    public void Withdraw()
    {
        if (IsWhole)
        {
            File.Delete(Path + Unfinished);
            File.Move(Path, Path + Unfinished);
        }
    }

    /// <summary>The records; of an unfinished file those that are whole.</summary>
    public IEnumerable<MsnRecord> Read()
    {
        string path = IsWhole ? Path : Path + Unfinished;
        if (!File.Exists(path))
        {
            yield break;
        }

        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferLength);
        using BinaryReader input = new(file, Encoding.UTF8);
        while (TryRead(input) is { } record)
        {
            yield return record;
        }
    }

    private MsnRecord? TryRead(BinaryReader input)
    {
        try
        {
            if (input.BaseStream.Position == 0 && input.ReadInt32() != Mark)
            {
                return null;
            }

            return input.ReadBoolean() ? _codec.Read(input) : null;
        }
        catch (Exception exception) when (exception is EndOfStreamException or InvalidDataException && !IsWhole)
        {
            return null;
        }
    }
}
