using System;
using System.IO;

namespace MsnForensics.Testing.Captures;

/// <summary>A file on a medium with an unreadable place: gives what lies before it, then fails.</summary>
public sealed class FailingStream(byte[] bytes, int readableLength) : MemoryStream(bytes, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        long left = readableLength - Position;
        return left > 0
            ? base.Read(buffer, offset, (int)Math.Min(count, left))
            : throw new IOException("Input/output error");
    }
}
