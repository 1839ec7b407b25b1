using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>Where one statement can be checked: a file, and the frames or bytes in it.</summary>
internal sealed class EvidenceView
{
    public string Path { get; init; } = "";

    /// <summary>As <see cref="FrameRanges"/> writes them; empty for files that have none.</summary>
    public string Frames { get; init; } = "";

    /// <summary>To paste into Wireshark; empty for files that have no frames.</summary>
    public string Filter { get; init; } = "";

    /// <summary>-1 for none.</summary>
    public long StreamId { get; init; } = -1;

    public MsnStreamDirection Direction { get; init; }

    /// <summary>-1 for none.</summary>
    public long Offset { get; init; } = -1;

    public long Length { get; init; }

    public string Layer { get; init; } = "";

    /// <summary>Set when the page is made: which row of the list of evidence it links to.</summary>
    public int FileNumber { get; set; }

    public string FileAnchor => "e" + FileNumber.ToString(CultureInfo.InvariantCulture);

    public ShownText Name => ShownText.Line(EvidenceFile.NameOf(Path));

    /// <summary>Frames, or the place in a file without frames.</summary>
    public string Place => Frames.Length > 0
        ? (Frames.IndexOf(',') < 0 && Frames.IndexOf('.') < 0 ? "frame " : "frames ") + Frames
        : Offset >= 0 ? "offset " + Offset.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>Stream, direction and bytes, in words.</summary>
    public string Detail => string.Join(", ", Details());

    /// <summary>The places of one record, one for each file that its parts stand in.</summary>
    public static IReadOnlyList<EvidenceView> Of(params MsnEvidence[] evidence) =>
        evidence.SelectMany(OfOne).Where(view => view.Path.Length > 0).ToArray();

    public void Store(BinaryWriter output)
    {
        SpoolText.Store(output, Path);
        SpoolText.Store(output, Frames);
        SpoolText.Store(output, Filter);
        output.Write(StreamId);
        output.Write((byte)Direction);
        output.Write(Offset);
        output.Write(Length);
        SpoolText.Store(output, Layer);
    }

    public static EvidenceView Load(BinaryReader input) => new()
    {
        Path = SpoolText.Load(input),
        Frames = SpoolText.Load(input),
        Filter = SpoolText.Load(input),
        StreamId = input.ReadInt64(),
        Direction = (MsnStreamDirection)input.ReadByte(),
        Offset = input.ReadInt64(),
        Length = input.ReadInt64(),
        Layer = SpoolText.Load(input),
    };

    private static IEnumerable<EvidenceView> OfOne(MsnEvidence evidence)
    {
        string[] paths = evidence.GetParts().Select(part => part.Path).Distinct().ToArray();
        return paths.Length < 2
            ? [Create(evidence, evidence.Path, evidence.FrameNumbers)]
            : paths.Select(path => Create(evidence, path, FramesIn(evidence, path)));
    }

    private static long[] FramesIn(MsnEvidence evidence, string path) => evidence.GetParts()
        .Where(part => part.Path == path).SelectMany(part => part.FrameNumbers).Distinct().OrderBy(frame => frame)
        .ToArray();

    private static EvidenceView Create(MsnEvidence evidence, string path, IReadOnlyList<long> frames)
    {
        string ranges = FrameRanges.Of(frames, out bool isWhole);
        string stream = evidence.StreamId.ToString(CultureInfo.InvariantCulture);
        return new EvidenceView
        {
            Path = path,
            Frames = isWhole ? ranges : ranges + ", \u2026",
            Filter = frames.Count == 0 ? ""
                : isWhole || evidence.StreamId < 0 ? "frame.number in {" + ranges + "}"
                : "tcp.stream == " + stream + " && frame.number in {" + frames[0].ToString(CultureInfo.InvariantCulture)
                    + ".." + frames[frames.Count - 1].ToString(CultureInfo.InvariantCulture) + "}",
            StreamId = evidence.StreamId,
            Direction = evidence.StreamDirection,
            Offset = evidence.StreamOffset,
            Length = evidence.Length,
            Layer = evidence.Layer,
        };
    }

    private IEnumerable<string> Details()
    {
        if (StreamId >= 0)
        {
            yield return "stream " + StreamId.ToString(CultureInfo.InvariantCulture);
        }

        if (Direction != MsnStreamDirection.Unknown)
        {
            yield return Direction == MsnStreamDirection.ClientToServer ? "client to server" : "server to client";
        }

        if (Offset >= 0 && Length > 0)
        {
            yield return string.Format(
                CultureInfo.InvariantCulture, "{0} bytes from {1} ({2})", Length, Offset, Layer);
        }
    }
}
