using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Web;
using MsnForensics.Capture;
using MsnForensics.Protocol.Http;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class IndicatorTrackerTests
{
    private static readonly AnalysisRequest Search = new() { Kinds = RecordKinds.Indicator };

    [Fact]
    public void A_session_without_any_word_searched_for_is_found_as_such()
    {
        MsnpConversation chat = new MsnpConversation()
            .Client("USR 1 alice@example.org 1.2.3").Server("USR 1 OK alice@example.org Alice").Client("OUT");
        MsnIndicator found = AnalysisRun.Of(chat.Packets, Search).Of<MsnIndicator>().Single();
        Assert.Equal(
            ("MSNP", MsnIndicatorPlace.Session, MsnConfidence.Certain),
            (found.Value, found.Place, found.Confidence));
        Assert.Equal(3, found.Count);
        Assert.Equal("USR 1 alice@example.org ***", found.Detail);
        Assert.Equal("192.168.0.1:50000", found.SourceEndpoint);
    }

    [Fact]
    public void Compressed_bodies_are_searched_and_others_left_to_the_wire()
    {
        AnalysisContext analysis = new(Search, [new SourceIdentity("test", null, null)]);
        IndicatorTracker tracker = new IndicatorSearch(analysis).CreateTracker();
        tracker.OnExchange(Exchange(analysis, "gzip"));
        tracker.OnExchange(Exchange(analysis, null));
        Assert.False(analysis.HasRecord);
        tracker.Complete();
        List<MsnIndicator> found = [];
        while (analysis.TryTake(out MsnRecord record))
        {
            found.Add((MsnIndicator)record);
        }

        Assert.Equal(
            ["Namespace x1 http", "Account x1 http"],
            found.Select(item => $"{item.Kind} x{item.Count} {item.Layer}"));
        Assert.All(found, item => Assert.Equal([7], item.Evidence.FrameNumbers));
    }

    private static HttpExchange Exchange(AnalysisContext analysis, string? encoding)
    {
        StreamContext stream = new(
            new TcpStream(0, new(0, 1), new(0, 80), new FrameReference(0, 1, 1), false), analysis);
        KeyValuePair<string, string>[] headers = encoding is null ? [] : [new("Content-Encoding", encoding)];
        byte[] body = Encoding.UTF8.GetBytes(
            "<a xmlns=\"http://www.msn.com/webservices/AddressBook\"><passportName>bob@example.org</passportName></a>");
        ByteRange range = new(0, 300, [new FrameReference(0, 7, 1)], null);
        return new HttpExchange(
            stream, null, new HttpPart(new HttpHead("HTTP/1.1 200 OK", headers), body, true, new StreamPiece(false, range)));
    }
}
