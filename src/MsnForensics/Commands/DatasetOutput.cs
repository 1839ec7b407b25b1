using System;
using MsnForensics.Analysis;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

/// <summary>A data set on its way: made beside its place, and there only when it is whole.</summary>
internal sealed class DatasetOutput : IDisposable
{
    private readonly OutputFile _file;
    private readonly PendingOutput _pending;
    private readonly IRecordWriter _writer;

    /// <exception cref="PlatformNotSupportedException">This edition lacks the format.</exception>
    public DatasetOutput(string path, DatasetFormat format, bool replacesReadOnly)
    {
        _file = new OutputFile(path, replacesReadOnly);
        _pending = _file.Begin();
        try
        {
            _writer = Bridge.CreateRecordWriterFactory().CreateDataset(_pending.TemporaryPath, format);
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException)
        {
            throw new BridgeException(exception.Message, exception);
        }
    }

    public void Add(MsnRecord record)
    {
        _file.Guard(record.Evidence);
        _writer.Write(record);
    }

    public void Finish()
    {
        _writer.Complete();
        _file.Commit(_pending);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _pending.Dispose();
    }
}
