using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>One stream of the run: who is the client, and how its evidence is written down.</summary>
public sealed class StreamContext
{
    private string? _communityId;
    private string? _key;

    public StreamContext(TcpStream stream, AnalysisContext analysis)
    {
        Stream = stream;
        Analysis = analysis;
    }

    public TcpStream Stream { get; }

    public AnalysisContext Analysis { get; }

    /// <summary>The client's side; the transport's guess until the content tells.</summary>
    public StreamSide ClientSide { get; set; } = StreamSide.A;

    public IPEndPoint Client => ClientSide == StreamSide.A ? Stream.A : Stream.B;

    public IPEndPoint Server => ClientSide == StreamSide.A ? Stream.B : Stream.A;

    public string CommunityId => _communityId ??= Transport.CommunityId.Compute(Stream.A, Stream.B, 6);

    /// <summary>Names the stream without any path: the same on every machine.</summary>
    public string Key => _key ??= string.Join(
        "|",
        CommunityId,
        Stream.First.UnixNanoseconds.ToString(CultureInfo.InvariantCulture),
        Stream.Index.ToString(CultureInfo.InvariantCulture));

    public MsnStreamDirection DirectionOf(StreamSide side) =>
        side == ClientSide ? MsnStreamDirection.ClientToServer : MsnStreamDirection.ServerToClient;

    /// <summary>A stable id for a record of this stream.</summary>
    public string IdOf(string kind, bool isFromClient, ByteRange range, int ordinal = 0) => RecordIdentity.Of(
        kind,
        Key,
        isFromClient ? "c" : "s",
        range.Offset.ToString(CultureInfo.InvariantCulture),
        range.Length.ToString(CultureInfo.InvariantCulture),
        ordinal.ToString(CultureInfo.InvariantCulture));

    public MsnEvidence EvidenceOf(CommandEvent command) => EvidenceOf(new[] { command });

    /// <summary>Evidence for a record made of one or several commands of this stream, the main one first.</summary>
    public MsnEvidence EvidenceOf(IReadOnlyList<CommandEvent> commands)
    {
        List<MsnEvidencePart> parts = new();
        foreach (CommandEvent command in commands)
        {
            AddParts(parts, command);
        }

        MsnEvidencePart first = parts[0];
        IEnumerable<MsnEvidencePart> same = parts.Where(part => part.StreamDirection == first.StreamDirection);
        SourceIdentity source = Analysis.Source(commands[0].Range.Frames[0].Source);
        return new MsnEvidence
        {
            Path = source.Path,
            Sha256 = source.Sha256,
            FrameNumbers = new MsnList<long>(parts
                .Where(part => part.Path == source.Path)
                .SelectMany(part => part.FrameNumbers).Distinct().OrderBy(number => number)),
            StreamId = Stream.Index,
            StreamDirection = first.StreamDirection,
            StreamOffset = first.StreamOffset,
            Length = same.Max(part => part.StreamOffset + part.Length) - first.StreamOffset,
            CommunityId = CommunityId,
            Parts = new MsnList<MsnEvidencePart>(parts),
        };
    }

    // A command split over two files of a merged run gives a part for each.
    private void AddParts(List<MsnEvidencePart> parts, CommandEvent command)
    {
        MsnStreamDirection direction = command.IsFromClient
            ? MsnStreamDirection.ClientToServer
            : MsnStreamDirection.ServerToClient;
        foreach (IGrouping<int, FrameReference> file in command.Range.Frames.GroupBy(frame => frame.Source))
        {
            parts.Add(new MsnEvidencePart(
                Analysis.Source(file.Key).Path,
                direction,
                new MsnList<long>(file.Select(frame => frame.Number).Distinct().OrderBy(number => number)),
                command.Range.Offset,
                command.Range.Length));
        }
    }
}
