using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Export.Report;

/// <summary>What the templates are given.</summary>
internal sealed class ReportPage
{
    /// <summary>Types whose properties templates may read.</summary>
    public static IReadOnlyList<Type> ModelTypes { get; } =
    [
        typeof(ReportPage), typeof(ReportFact), typeof(PersonView), typeof(NameView), typeof(TieView),
        typeof(ReportSection), typeof(ReportRow), typeof(ReportCell), typeof(EvidenceView), typeof(EvidenceFile),
        typeof(ReportPicture), typeof(NetworkDrawing), typeof(NetworkDrawing.Node), typeof(NetworkDrawing.Line),
        typeof(ActivityDrawing), typeof(ActivityDrawing.Bar), typeof(TalkView), typeof(MessageView),
    ];

    public ShownText Title { get; init; } = ShownText.Line("");

    /// <summary>The title where no element may stand.</summary>
    public ShownText WindowTitle { get; init; } = ShownText.Bare("");

    public ShownText? Note { get; init; }

    /// <summary>Case, exhibits, examiner, tool, period.</summary>
    public IReadOnlyList<ReportFact> Facts { get; init; } = [];

    /// <summary>Counts of what is in the report, with the section that shows it.</summary>
    public IReadOnlyList<ReportFact> Counts { get; init; } = [];

    /// <summary>What the evidence cannot show, and what the report leaves out.</summary>
    public IReadOnlyList<ShownText> Limitations { get; init; } = [];

    public IReadOnlyList<EvidenceFile> Files { get; init; } = [];

    public IReadOnlyList<PersonView> People { get; init; } = [];

    public IReadOnlyList<TieView> Ties { get; init; } = [];

    public NetworkDrawing? Network { get; init; }

    public ActivityDrawing? Activity { get; init; }

    public IReadOnlyList<ReportPicture> Pictures { get; init; } = [];

    /// <summary>Tables with rows.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    public bool HasMessages { get; init; }

    public string MessageCount { get; init; } = "";

    public bool HasZone { get; init; }

    public string Zone { get; init; } = "";
}

/// <summary>A named value; with a place in the page that shows more.</summary>
internal sealed record ReportFact(string Name, ShownText Value, string Anchor = "");

/// <summary>An account as its table shows it.</summary>
internal sealed class PersonView
{
    public PersonView(Person person)
    {
        MsnAccount[] records = person.Records.ToArray();
        Anchor = "a" + person.Number.ToString(CultureInfo.InvariantCulture);
        Key = ShownText.Account(person.Key);
        IsOwner = person.IsOwner;
        MessageCount = person.MessageCount.ToString("N0", CultureInfo.InvariantCulture);
        First = ReportTime.Utc(person.Times.First);
        Last = ReportTime.Utc(person.Times.Last);
        Names = person.Names.Select(name => new NameView(name.Key, name.Value)).ToArray();
        HasMoreNames = person.HasMoreNames;
        Origins = ShownText.Block(Join(records.SelectMany(record => record.Origins.Select(item => item.ToString()))));
        Clients = ShownText.Block(Join(records.SelectMany(
            record => record.Clients.Concat(record.ComputerNames.Select(name => "computer " + name)))));
        Ids = ShownText.Block(Join(records.SelectMany(IdsOf)));
        EvidenceView[] own = records.SelectMany(record => EvidenceView.Of(record.Evidence)).Take(10).ToArray();
        Evidence = own.Length > 0 ? own : person.Evidence;
    }

    public string Anchor { get; }

    public ShownText Key { get; }

    public bool IsOwner { get; }

    public string MessageCount { get; }

    public string First { get; }

    public string Last { get; }

    public IReadOnlyList<NameView> Names { get; }

    public bool HasMoreNames { get; }

    public ShownText Origins { get; }

    public ShownText Clients { get; }

    public ShownText Ids { get; }

    public IReadOnlyList<EvidenceView> Evidence { get; }

    private static IEnumerable<string> IdsOf(MsnAccount account)
    {
        (string Name, string? Value)[] ids =
        [
            ("CID ", account.Cid), ("PUID ", account.Puid), ("Place ", account.EndpointIds.ToString()),
            ("Other address ", account.PreferredEmail),
        ];
        return ids.Where(id => !string.IsNullOrEmpty(id.Value)).Select(id => id.Name + id.Value);
    }

    private static string Join(IEnumerable<string> lines) =>
        string.Join("\n", lines.Distinct(StringComparer.Ordinal).Take(30));
}

/// <summary>A display name and when it was seen.</summary>
internal sealed class NameView
{
    public NameView(string name, TimesSeen times)
    {
        Name = ShownText.Line(name);
        First = ReportTime.Seconds(times.First);
        Last = ReportTime.Seconds(times.Last);
    }

    public ShownText Name { get; }

    public string First { get; }

    public string Last { get; }
}

/// <summary>What went from one account to another.</summary>
internal sealed class TieView
{
    public TieView(ContactNetwork.Tie tie)
    {
        From = ShownText.Account(tie.From);
        To = ShownText.Account(tie.To);
        MessageCount = tie.MessageCount.ToString("N0", CultureInfo.InvariantCulture);
        TransferCount = tie.TransferCount.ToString("N0", CultureInfo.InvariantCulture);
        First = ReportTime.Utc(tie.Times.First);
        Last = ReportTime.Utc(tie.Times.Last);
        Anchor = tie.FirstAnchor;
    }

    /// <summary>The first message or transfer.</summary>
    public string Anchor { get; }

    public ShownText From { get; }

    public ShownText To { get; }

    public string MessageCount { get; }

    public string TransferCount { get; }

    public string First { get; }

    public string Last { get; }
}

/// <summary>A conversation, for reading without scripts.</summary>
internal sealed class TalkView
{
    public TalkView(Talk talk)
    {
        Anchor = "t" + talk.Number.ToString(CultureInfo.InvariantCulture);
        Title = ShownText.Line(
            talk.Key.Length == 0 ? "Messages outside conversations"
            : talk.GroupId ?? (talk.People.Count > 0 ? string.Join(", ", talk.People) : "People unknown"));
        Period = ReportTime.Utc(talk.Times.First) + " \u2013 " + ReportTime.Utc(talk.Times.Last);
        MessageCount = talk.MessageCount.ToString("N0", CultureInfo.InvariantCulture);
    }

    public string Anchor { get; }

    public ShownText Title { get; }

    public string Period { get; }

    public string MessageCount { get; }
}

/// <summary>A message, for reading without scripts.</summary>
internal sealed class MessageView
{
    public MessageView(ReportMessage message, ReportTime time, EvidenceTable files, PictureStore pictures)
    {
        Id = message.Id;
        Time = message.Time is { } known ? ReportTime.Utc(known) : "no time";
        Local = time.Local(message.Time);
        From = ShownText.Line(message.From.Length == 0 ? "unknown sender" : message.From);
        bool isNamed = message.Name.Length > 0 && message.From != "\"" + message.Name + "\"";
        Name = isNamed ? ShownText.Line(message.Name) : null;
        Text = message.Text is null ? null : ShownText.Block(message.Text);
        Kind = message.Kind == MsnMessageKind.Text ? "" : Words.Of(message.Kind);
        Marks = message.Marks.Count == 0 ? null : ShownText.Line(string.Join(", ", message.Marks));
        Evidence = message.Evidence;
        Picture = pictures.NumberOf(message.Picture);
        foreach (EvidenceView view in Evidence)
        {
            view.FileNumber = files.NumberOf(view.Path);
        }
    }

    public string Id { get; }

    public string Time { get; }

    public string? Local { get; }

    public ShownText From { get; }

    public ShownText? Name { get; }

    public ShownText? Text { get; }

    public string Kind { get; }

    public ShownText? Marks { get; }

    public int Picture { get; }

    public IReadOnlyList<EvidenceView> Evidence { get; }
}
