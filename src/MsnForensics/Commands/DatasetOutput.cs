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

    /// <summary>Takes what may be shown of a record.</summary>
    public void Add(MsnRecord record, Func<MsnRecord, MsnRecord> show)
    {
        _file.Guard(record.Evidence);
        _writer.Write(show(record));
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
