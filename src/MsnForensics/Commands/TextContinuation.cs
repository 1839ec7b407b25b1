using System;
using System.IO;
using System.Text;

namespace MsnForensics.Commands;

/// <summary>Appends to a text file; when that fails, the file is what it was.</summary>
internal sealed class TextContinuation
{
    // A multiple of what a character takes in UTF-32, so that no character of a wide encoding is cut.
    private const int EndLength = 4096;
    private const int BufferSize = 64 * 1024;

    private readonly FileStream _file;
    private readonly Encoding _encoding;

    public TextContinuation(FileStream file, Encoding encoding)
    {
        _file = file;
        _encoding = encoding;
    }

    public void Append(Func<TextReader, string, string> findEnd, Action<TextWriter> append)
    {
        CheckEncoding();
        string end = ReadEnd();
        string replaced;
        _file.Position = 0;
        using (StreamReader beginning = new(_file, _encoding, true, BufferSize, leaveOpen: true))
        {
            replaced = findEnd(beginning, end);
        }

        if (!end.EndsWith("\n", StringComparison.Ordinal))
        {
            throw new InvalidDataException("its last line is not whole: it ends without a line break.");
        }

        Replace(_file.Length - _encoding.GetByteCount(replaced), append);
    }

    private void Replace(long position, Action<TextWriter> append)
    {
        byte[] former = new byte[_file.Length - position];
        _file.Position = position;
        former = former.AsSpan(0, Read(former)).ToArray();
        try
        {
            _file.Position = position;
            using (StreamWriter output = new(_file, _encoding, BufferSize, leaveOpen: true))
            {
                append(output);
            }

            _file.SetLength(_file.Position);
        }
        catch
        {
            _file.Position = position;
            _file.Write(former, 0, former.Length);
            _file.SetLength(_file.Position);
            throw;
        }
    }

    private string ReadEnd()
    {
        long position = Math.Max(0, _file.Length - EndLength);
        _file.Position = position - (position % 4);
        byte[] bytes = new byte[_file.Length - _file.Position];
        return _encoding.GetString(bytes, 0, Read(bytes));
    }

    private int Read(byte[] bytes)
    {
        int length = 0;
        int read;
        while (length < bytes.Length && (read = _file.Read(bytes, length, bytes.Length - length)) > 0)
        {
            length += read;
        }

        return length;
    }

    // What stands in the file must not change its encoding half-way.
    private void CheckEncoding()
    {
        byte[] mark = new byte[4];
        _file.Position = 0;
        int length = Read(mark);
        Encoding[] marked = [new UTF8Encoding(true), new UTF32Encoding(), Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (Encoding candidate in marked)
        {
            byte[] preamble = candidate.GetPreamble();
            if (length >= preamble.Length && mark.AsSpan(0, preamble.Length).SequenceEqual(preamble))
            {
                if (candidate.CodePage != _encoding.CodePage)
                {
                    throw new InvalidDataException(
                        $"it is written in {candidate.WebName}, not in {_encoding.WebName}: give -Encoding.");
                }

                return;
            }
        }
    }
}
