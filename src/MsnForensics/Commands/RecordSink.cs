using System.IO;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

/// <summary>Records as CASE, written as they come.</summary>
internal sealed class RecordSink : ITimelineSink
{
    private readonly OutputFile _file;
    private readonly PendingOutput _pending;
    private readonly StreamWriter _output;
    private readonly IRecordWriter _writer;

    public RecordSink(OutputFile file, Encoding encoding)
    {
        IRecordWriterFactory writers = Bridge.CreateRecordWriterFactory();
        _file = file;
        _pending = file.Begin();
        _output = new StreamWriter(_pending.TemporaryPath, append: false, encoding);
        _writer = writers.CreateCase(_output);
    }

    public void Add(MsnRecord record) => _writer.Write(record);

    public long Finish()
    {
        _writer.Complete();
        _output.Dispose();
        _file.Commit(_pending);
        return 0;
    }

    public void Dispose()
    {
        _writer.Dispose();
        _output.Dispose();
        _pending.Dispose();
    }
}
