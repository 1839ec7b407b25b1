using System;
using System.IO;
using System.Text;

namespace MsnForensics.Commands;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under another name and moved there at the
/// end. It never replaces a file that the records were read from.
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
        if (_isEvidence)
        {
            throw new EvidenceProtectedException(Path);
        }

        string temporary = Path + "." + System.IO.Path.GetRandomFileName() + ".tmp";
        try
        {
            using (FileStream output = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read))
            {
                write(output);
            }

            MoveIntoPlace(temporary);
        }
        catch
        {
            File.Delete(temporary);
            throw;
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

    private void MoveIntoPlace(string temporary)
    {
        if (!File.Exists(Path))
        {
            File.Move(temporary, Path);
            return;
        }

        FileAttributes attributes = File.GetAttributes(Path);
        if ((attributes & FileAttributes.ReadOnly) != 0)
        {
            if (!_replacesReadOnly)
            {
                throw new UnauthorizedAccessException("the file is read-only.");
            }

            File.SetAttributes(Path, attributes & ~FileAttributes.ReadOnly);
        }

        File.Replace(temporary, Path, destinationBackupFileName: null);
    }
}
