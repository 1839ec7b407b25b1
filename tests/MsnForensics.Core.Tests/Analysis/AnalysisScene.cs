using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis;

/// <summary>The parts of a run without a capture: sessions are fed command by command, one second apart.</summary>
internal sealed class AnalysisScene
{
    private readonly Dictionary<(MsnpSession Session, bool IsFromClient), long> _offsets = [];
    private long _streamCount;
    private long _sequence;

    public AnalysisScene(AnalysisRequest? request = null)
    {
        Context = new AnalysisContext(
            request ?? new AnalysisRequest(),
            [new SourceIdentity("a.pcap", "aa", 100), new SourceIdentity("b.pcap", null, null)]);
        Hub = new SessionHub(Context);
    }

    public AnalysisContext Context { get; }

    public SessionHub Hub { get; }

    /// <summary>Time of the last command in seconds; frame numbers are the same.</summary>
    public long Second { get; private set; } = 1000;

    public StreamContext OpenStream(string client = "192.0.2.23:1035", string server = "198.51.100.31:1863") => new(
        new TcpStream(
            _streamCount++, IPEndPoint.Parse(client), IPEndPoint.Parse(server), FrameAt(Second), isMidStream: false),
        Context);

    public MsnpSession Open(string client = "192.0.2.23:1035", string server = "198.51.100.31:1863") =>
        Hub.Open(OpenStream(client, server));

    public AnalysisScene Client(MsnpSession session, string line, byte[]? payload = null) =>
        Feed(session, Command(true, line, payload, session));

    public AnalysisScene Server(MsnpSession session, string line, byte[]? payload = null) =>
        Feed(session, Command(false, line, payload, session));

    public AnalysisScene Feed(MsnpSession session, CommandEvent item)
    {
        session.OnCommand(item);
        return this;
    }

    public AnalysisScene Wait(long seconds)
    {
        Second += seconds;
        Context.Now = Second * 1_000_000_000;
        Hub.Advance();
        return this;
    }

    /// <summary>A command that came in a frame of its own, a second after the last one.</summary>
    public CommandEvent Command(
        bool isFromClient,
        string line,
        byte[]? payload = null,
        MsnpSession? session = null,
        MsnCompleteness completeness = MsnCompleteness.Complete,
        params int[] holes)
    {
        Second++;
        Context.Now = Second * 1_000_000_000;
        int? announced = payload is null ? null : payload.Length + holes.Length;
        byte[] text = Encoding.UTF8.GetBytes(announced is null ? line : line + " " + announced);
        int length = text.Length + 2 + (payload?.Length ?? 0);
        long offset = session is null ? 0 : _offsets.GetValueOrDefault((session, isFromClient));
        if (session is not null)
        {
            _offsets[(session, isFromClient)] = offset + length;
        }

        return new CommandEvent(
            WireCommand.Parse(text, payload ?? [], announced),
            isFromClient,
            new ByteRange(offset, length, [FrameAt(Second)], null),
            _sequence++)
        {
            Completeness = completeness,
            PayloadHoles = holes.Length == 0 ? null : holes,
        };
    }

    /// <summary>Ends all that waits and gives the records made since the last call.</summary>
    public IReadOnlyList<MsnRecord> Complete()
    {
        Hub.Complete();
        return Take();
    }

    public IReadOnlyList<MsnRecord> Take()
    {
        List<MsnRecord> records = [];
        while (Context.TryTake(out MsnRecord record))
        {
            records.Add(record);
        }

        return records;
    }

    public MsnSession Close(MsnpSession session, StreamEnd end = StreamEnd.Finished)
    {
        session.Close(end, FrameAt(Second));
        return Take().OfType<MsnSession>().Single();
    }

    public static FrameReference FrameAt(long second, int source = 0) => new(source, second, second * 1_000_000_000);
}
