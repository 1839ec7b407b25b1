using System;
using System.IO;

namespace MsnForensics.Testing.Captures;

/// <summary>Opens files as a medium does on which one of them has an unreadable place.</summary>
/// <param name="name">How the path of that file ends.</param>
/// <param name="readableLength">Bytes in front of the place.</param>
/// <param name="failureCount">How many times it fails before it can be read after all.</param>
public sealed class FailingFile(string name, int readableLength, int failureCount = int.MaxValue)
{
    private int _left = failureCount;

    public Stream Open(string path)
    {
        bool fails = path.EndsWith(name, StringComparison.Ordinal) && _left-- > 0;
        byte[] bytes = File.ReadAllBytes(path);
        return new FailingStream(bytes, fails ? readableLength : bytes.Length + 1);
    }
}
