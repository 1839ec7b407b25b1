using System;
using System.IO;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Host;

/// <summary>A file up to the first place that cannot be read: there it ends.</summary>
internal sealed class ReadablePart : ForwardStream
{
    private readonly Stream _file;
    private readonly Action<Exception> _failed;

    /// <param name="file">Disposed of with this.</param>
    /// <param name="failed">Told why the file ends early.</param>
    public ReadablePart(Stream file, Action<Exception> failed)
    {
        _file = file;
        _failed = failed;
    }

    public override long Length => _file.Length;

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return _file.Read(buffer, offset, count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _failed(exception);
            return 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }
}
