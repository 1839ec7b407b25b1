using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Web;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Indicators;

/// <summary>What other readers found out: sessions of the text protocol, in whatever carries them, and compressed
/// bodies, in which the wire shows nothing.</summary>
internal sealed class IndicatorTracker : ITracker
{
    private readonly IndicatorCollector _bodies;

    /// <param name="bodies">Takes what is found in bodies.</param>
    public IndicatorTracker(IndicatorCollector bodies) => _bodies = bodies;

    public ISessionReader Open(MsnpSession session) => new SessionFind(session);

    public void OnExchange(HttpExchange exchange)
    {
        Search(exchange.Stream, exchange.Request);
        Search(exchange.Stream, exchange.Response);
    }

    public void Complete() => _bodies.Flush();

    private void Search(StreamContext stream, HttpPart? part)
    {
        if (part?.Head["Content-Encoding"] is null || !IndicatorScan.MayHold(part.Body))
        {
            return;
        }

        IndicatorScan scan = new();
        scan.Read(new TextWindow(part.Body, true, true), 0, 0);
        foreach (IndicatorFinding finding in scan.Findings)
        {
            _bodies.Add(finding, part.Piece.Range, new BodySource(stream, part.Piece.IsFromClient));
        }
    }

    /// <summary>A session is one find, with the number of its commands.</summary>
    private sealed class SessionFind : ISessionReader
    {
        private readonly MsnpSession _session;
        private IndicatorEntry? _entry;

        public SessionFind(MsnpSession session) => _session = session;

        public void Read(CommandEvent item)
        {
            if (_entry is not null)
            {
                _entry.Repeat(item.Range);
                return;
            }

            StreamContext stream = _session.Stream;
            StreamSide other = stream.ClientSide == StreamSide.A ? StreamSide.B : StreamSide.A;
            IndicatorFinding finding = new(
                MsnIndicatorKind.Protocol,
                "MSNP",
                MsnIndicatorPlace.Session,
                MsnConfidence.Certain,
                "commands that follow each other")
            {
                Detail = LineOf(item.Command),
            };
            _entry = new IndicatorEntry(
                finding, item.Range, new StreamSource(stream, item.IsFromClient ? stream.ClientSide : other));
        }

        public void Close(FrameReference at)
        {
            if (_entry is not null)
            {
                AnalysisContext analysis = _session.Stream.Analysis;
                analysis.Emit(IndicatorRecordBuilder.Build(analysis, _entry));
            }
        }

        private static string LineOf(WireCommand command) =>
            (command.Verb + " " + string.Join(" ", SecretMask.Arguments(command))).TrimEnd();
    }
}
