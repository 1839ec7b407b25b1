using System;
using System.IO;
using System.Text;

namespace MsnForensics.Commands;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under another name and moved there at the
/// end. It never replaces or changes a file that the records were read from.
/// </summary>
internal sealed class OutputFile
{
    private readonly bool _replacesReadOnly;
    private string _lastEvidence = "";
    private bool _isEvidence;

    public OutputFile(string path, bool replacesReadOnly)
    {
        Path = path;
        _replacesReadOnly = replacesReadOnly;
    }

    public string Path { get; }

    /// <summary>Notes where a record came from.</summary>
    public void Guard(MsnEvidence evidence)
    {
        if (evidence.Path.Length > 0 && evidence.Path != _lastEvidence)
        {
            _lastEvidence = evidence.Path;
            _isEvidence |= IsSameFile(evidence.Path);
        }
    }

    public void Write(Encoding encoding, Action<TextWriter> write) => Write(stream =>
    {
        using StreamWriter output = new(stream, encoding);
        write(output);
    });

    public void Write(Action<Stream> write)
    {
        ThrowIfEvidence();
        using PendingOutput pending = Begin();
        using (FileStream output = new(pending.TemporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.Read))
        {
            write(output);
        }

        Commit(pending);
    }

    /// <summary>Output that the caller writes itself, in whatever way, and gives to <see cref="Commit"/>.</summary>
    public PendingOutput Begin() => new(Path, _replacesReadOnly);

    public void Commit(PendingOutput pending)
    {
        ThrowIfEvidence();
        pending.Commit();
    }

    /// <summary>
    /// Goes on with an existing file, in place. When that fails, it is as long as it was; a file without content is
    /// written anew.
    /// </summary>
    /// <param name="encoding">The encoding of the file.</param>
    /// <param name="findEnd">Gets the beginning and the end of the file, checks them, and says which part of the end is
    /// replaced.</param>
    /// <param name="append">Writes what is new.</param>
    /// <exception cref="InvalidDataException">The file cannot be gone on with.</exception>
    public void Append(Encoding encoding, Func<TextReader, string, string> findEnd, Action<TextWriter> append)
    {
        ThrowIfEvidence();
        FileAttributes attributes = File.GetAttributes(Path);
        PendingOutput.AllowReplacing(Path, _replacesReadOnly);
        try
        {
            using FileStream file = new(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
            new TextContinuation(file, encoding).Append(findEnd, append);
        }
        finally
        {
            File.SetAttributes(Path, attributes);
        }
    }

    private void ThrowIfEvidence()
    {
        if (_isEvidence)
        {
            throw new EvidenceProtectedException(Path);
        }
    }

    private bool IsSameFile(string evidence)
    {
        try
        {
            return string.Equals(
                System.IO.Path.GetFullPath(evidence), Path, System.StringComparison.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
