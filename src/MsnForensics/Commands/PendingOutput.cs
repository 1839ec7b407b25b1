using System;
using System.IO;

namespace MsnForensics.Commands;

/// <summary>
/// Output on its way: made beside its place under another name, moved there by <see cref="Commit"/>, and gone when it
/// is disposed without it.
/// </summary>
internal sealed class PendingOutput : IDisposable
{
    private readonly string _path;
    private readonly bool _replacesReadOnly;

    public PendingOutput(string path, bool replacesReadOnly)
    {
        _path = path;
        _replacesReadOnly = replacesReadOnly;
        TemporaryPath = path + "." + Path.GetRandomFileName() + ".tmp";
    }

    /// <summary>Where to write; nothing stands there yet.</summary>
    public string TemporaryPath { get; }

    /// <summary>Puts the file or folder in its place; an existing file there is replaced.</summary>
    public void Commit()
    {
        if (Directory.Exists(TemporaryPath))
        {
            if (Directory.Exists(_path))
            {
                Directory.Delete(_path);
            }

            Directory.Move(TemporaryPath, _path);
            return;
        }

        if (!File.Exists(_path))
        {
            File.Move(TemporaryPath, _path);
            return;
        }

        AllowReplacing(_path, _replacesReadOnly);
        File.Replace(TemporaryPath, _path, destinationBackupFileName: null);
    }

    public void Dispose()
    {
        if (Directory.Exists(TemporaryPath))
        {
            Directory.Delete(TemporaryPath, recursive: true);
        }
        else
        {
            File.Delete(TemporaryPath);
        }
    }

    /// <summary>Makes a file writable, if that was asked for.</summary>
    /// <exception cref="UnauthorizedAccessException">It is read-only, and was not.</exception>
    public static void AllowReplacing(string path, bool replacesReadOnly)
    {
        FileAttributes attributes = File.GetAttributes(path);
        if ((attributes & FileAttributes.ReadOnly) != 0)
        {
            if (!replacesReadOnly)
            {
                throw new UnauthorizedAccessException("the file is read-only.");
            }

            File.SetAttributes(path, attributes & ~FileAttributes.ReadOnly);
        }
    }
}
