using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>
/// The contact network as a drawing: those whose connections were captured in the middle, the others around them at
/// equal heights, so that no name covers another. Nothing but square roots is computed: the same everywhere.
/// </summary>
internal sealed class NetworkDrawing
{
    private const int MaximumNodeCount = 60;
    private const int MaximumCentreCount = 6;
    private const double HalfWidth = 480;
    private const double Radius = 250;
    private const double Step = 26;
    private const double Margin = 24;

    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);

    public NetworkDrawing(IReadOnlyList<Person> people, IReadOnlyList<ContactNetwork.Tie> ties)
    {
        HashSet<string> tied = new(ties.SelectMany(tie => new[] { tie.From, tie.To }), StringComparer.Ordinal);
        Person[] drawn = people.Where(person => tied.Contains(person.Key)).ToArray();
        LeftOutCount = Math.Max(0, drawn.Length - MaximumNodeCount);
        drawn = drawn.Take(MaximumNodeCount).ToArray();
        Person[] centre = drawn.Where(person => person.IsOwner).Take(MaximumCentreCount).ToArray();
        Person[] around = drawn.Except(centre).ToArray();
        int perSide = (around.Length + 1) / 2;
        double height = Math.Max(Math.Max(perSide * Step, (centre.Length + 1) * 2 * Step), 6 * Step);
        Height = height + (2 * Margin);
        PlaceAround(around, height);
        PlaceInMiddle(centre);
        Lines = Connect(ties);
    }

    public string Width { get; } = Number(2 * HalfWidth);

    public double Height { get; }

    public string HeightText => Number(Height);

    /// <summary>Accounts that the drawing has no room for; the table has them.</summary>
    public int LeftOutCount { get; }

    public IReadOnlyList<Node> Nodes => _nodes.Values.ToArray();

    public IReadOnlyList<Line> Lines { get; }

    // Left and right in turns, the busiest at the top.
    private void PlaceAround(Person[] around, double height)
    {
        int perSide = (around.Length + 1) / 2;
        double half = height / 2;
        double step = perSide < 2 ? 0 : (height - Step) / (perSide - 1);
        for (int i = 0; i < around.Length; i++)
        {
            double sign = i % 2 == 0 ? 1 : -1;
            double y = perSide < 2 ? half : (Step / 2) + (i / 2 * step);
            double away = (y - half) / (half + Step);
            double x = HalfWidth + (sign * Radius * Math.Sqrt(1 - (away * away)));
            Add(around[i], x, y + Margin, sign > 0 ? "start" : "end", x + (sign * 12), y + Margin + 4);
        }
    }

    private void PlaceInMiddle(Person[] centre)
    {
        double step = Height / (centre.Length + 1);
        for (int i = 0; i < centre.Length; i++)
        {
            double y = (i + 1) * step;
            Add(centre[i], HalfWidth, y, "middle", HalfWidth, y - 16);
        }
    }

    private void Add(Person person, double x, double y, string anchor, double textX, double textY)
    {
        string label = person.Names.Count > 0 ? person.Names[person.Names.Count - 1].Key : person.Key;
        _nodes.Add(person.Key, new Node
        {
            XPlace = x,
            YPlace = y,
            Anchor = anchor,
            TextX = Number(textX),
            TextY = Number(textY),
            Radius = person.IsOwner ? "9" : "6",
            Style = person.IsOwner ? "owner" : "other",
            Label = ShownText.Bare(Cut(label)),
            Title = ShownText.Bare(person.Key),
        });
    }

    private List<Line> Connect(IReadOnlyList<ContactNetwork.Tie> ties)
    {
        ContactNetwork.Tie[][] pairs = ties
            .Where(tie => _nodes.ContainsKey(tie.From) && _nodes.ContainsKey(tie.To))
            .GroupBy(tie => string.CompareOrdinal(tie.From, tie.To) < 0 ? (tie.From, tie.To) : (tie.To, tie.From))
            .Select(pair => pair.ToArray())
            .ToArray();
        double heaviest = pairs.Length == 0 ? 1 : pairs.Max(WidthOf);
        List<Line> lines = new();
        foreach (ContactNetwork.Tie[] pair in pairs)
        {
            Node from = _nodes[pair[0].From];
            Node to = _nodes[pair[0].To];
            double middleX = (from.XPlace + to.XPlace + HalfWidth) / 3;
            double middleY = (from.YPlace + to.YPlace + (Height / 2)) / 3;
            lines.Add(new Line
            {
                Path = "M" + Point(from.XPlace, from.YPlace) + " Q" + Point(middleX, middleY) + " "
                    + Point(to.XPlace, to.YPlace),
                Width = Number(1 + (6 * WidthOf(pair) / heaviest)),
                Title = ShownText.Bare(string.Join("\n", pair.Select(Describe))),
            });
        }

        return lines;
    }

    private static double WidthOf(ContactNetwork.Tie[] pair) => Math.Sqrt(pair.Sum(tie => tie.Weight));

    private static string Describe(ContactNetwork.Tie tie) => string.Format(
        CultureInfo.InvariantCulture,
        "{0} \u2192 {1}: {2:N0} messages, {3:N0} transfers",
        tie.From,
        tie.To,
        tie.MessageCount,
        tie.TransferCount);

    private static string Cut(string label) =>
        label.Length <= 28 ? label : TimelineFields.Cut(label, 27) + "\u2026";

    private static string Point(double x, double y) => Number(x) + "," + Number(y);

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>An account in the drawing.</summary>
    public sealed class Node
    {
        public double XPlace { get; init; }

        public double YPlace { get; init; }

        public string X => Number(XPlace);

        public string Y => Number(YPlace);

        public string Anchor { get; init; } = "";

        public string TextX { get; init; } = "";

        public string TextY { get; init; } = "";

        public string Radius { get; init; } = "";

        public string Style { get; init; } = "";

        public ShownText Label { get; init; } = ShownText.Bare("");

        public ShownText Title { get; init; } = ShownText.Bare("");
    }

    /// <summary>All that two accounts had to do with each other.</summary>
    public sealed class Line
    {
        public string Path { get; init; } = "";

        public string Width { get; init; } = "";

        public ShownText Title { get; init; } = ShownText.Bare("");
    }
}
