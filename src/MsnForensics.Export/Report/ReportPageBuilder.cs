using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Report;

/// <summary>Makes of the content what the templates are given; numbers everything that others refer to.</summary>
internal sealed class ReportPageBuilder
{
    private readonly ReportOption _option;
    private readonly ReportContent _content;

    public ReportPageBuilder(ReportOption option, ReportContent content)
    {
        _option = option;
        _content = content;
        People = content.People.Ordered();
        Talks = content.Talks.Ordered();
        LeftOut = LeftOutOf(content).ToArray();
    }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<Talk> Talks { get; }

    /// <summary>What is not in the report, in sentences.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    private string Zone => _option.TimeZone?.Id ?? "UTC";

    public ReportPage Build()
    {
        IReadOnlyList<EvidenceFile> files = _content.Files.Ordered();
        IReadOnlyList<ReportPicture> pictures = _content.Pictures.Found();
        ReportSection[] sections = _content.Sections.All.Where(section => section.Count > 0).ToArray();
        foreach (ReportRow row in sections.SelectMany(section => section.Rows))
        {
            Number(row.Evidence);
            row.PictureNumbers = row.Pictures.Select(_content.Pictures.NumberOf).Where(number => number > 0).ToArray();
        }

        PersonView[] people = People.Take(_option.MaximumRowCount)
            .Select(person => new PersonView(person)).ToArray();
        Array.ForEach(people, person => Number(person.Evidence));
        IReadOnlyList<ContactNetwork.Tie> ties = _content.Network.Ties;
        return new ReportPage
        {
            Title = ShownText.Line(_option.Title),
            WindowTitle = ShownText.Bare(_option.Title),
            Note = string.IsNullOrEmpty(_option.Note) ? null : ShownText.Block(_option.Note),
            Facts = FactsOf().ToArray(),
            Counts = CountsOf(files, pictures).ToArray(),
            Limitations = _content.Counts.Statements().Concat(LeftOut).Select(ShownText.Block).ToArray(),
            Files = files,
            People = people,
            Ties = ties.Take(_option.MaximumRowCount).Select(tie => new TieView(tie)).ToArray(),
            Network = ties.Count > 0 ? new NetworkDrawing(People, ties) : null,
            Activity = _content.Counts.Personal > 0 ? new ActivityDrawing(_content.Activity, Zone) : null,
            Pictures = pictures,
            Sections = sections,
            HasMessages = _content.Messages.Count > 0,
            MessageCount = Count(_content.Messages.Count),
            HasZone = _option.TimeZone is not null,
            Zone = Zone,
        };
    }

    private void Number(IReadOnlyList<EvidenceView> evidence)
    {
        foreach (EvidenceView view in evidence)
        {
            view.FileNumber = _content.Files.NumberOf(view.Path);
        }
    }

    private IEnumerable<ReportFact> FactsOf()
    {
        string version = typeof(MsnRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
            .InformationalVersion.Split('+')[0] ?? "";
        string period = ReportTime.Utc(_content.Counts.Times.First) is { Length: > 0 } first
            ? first + " \u2013 " + ReportTime.Utc(_content.Counts.Times.Last) + " UTC"
            : "";
        (string Name, string? Value)[] facts =
        [
            ("Case", _option.CaseId),
            (_option.Exhibits.Count > 1 ? "Exhibits" : "Exhibit", string.Join("\n", _option.Exhibits)),
            ("Examiner", _option.Examiner),
            ("Messages from", period),
            ("Times", _option.TimeZone is null ? "UTC" : "UTC, and local time of " + Zone + " beside it"),
            ("Made with", "MsnForensics " + version),
        ];
        return facts.Where(fact => !string.IsNullOrEmpty(fact.Value))
            .Select(fact => new ReportFact(fact.Name, ShownText.Block(fact.Value)));
    }

    private IEnumerable<ReportFact> CountsOf(IReadOnlyList<EvidenceFile> files, IReadOnlyList<ReportPicture> pictures)
    {
        SectionCatalog sections = _content.Sections;
        (string Name, long Value, string Anchor)[] counts =
        [
            ("messages", _content.Counts.Personal, "conversations"),
            ("conversations", Talks.Count(talk => talk.MessageCount > 0), "conversations"),
            ("accounts", People.Count, "accounts"),
            ("sign-ins", sections.SignIns.Count, sections.SignIns.Id),
            ("transfers", sections.Transfers.Count, sections.Transfers.Id),
            ("pictures", pictures.Count, "pictures"),
            ("anomalies", sections.Anomalies.Count, sections.Anomalies.Id),
            ("evidence files", files.Count, "evidence"),
        ];
        return counts.Select(count => new ReportFact(
            count.Name, ShownText.Line(Count(count.Value)), count.Value > 0 ? count.Anchor : ""));
    }

    private IEnumerable<string> LeftOutOf(ReportContent content)
    {
        if (content.Counts.LeftOutMessages > 0)
        {
            yield return Count(content.Counts.LeftOutMessages) + " messages are beyond the limit of "
                + Count(_option.MaximumMessageCount) + " (MaximumMessageCount) and not in this report.";
        }

        foreach (ReportSection section in content.Sections.All.Where(section => section.LeftOutCount > 0))
        {
            yield return Count(section.LeftOutCount) + " of " + Count(section.Count) + " rows of \"" + section.Title
                + "\" are beyond the limit of " + Count(_option.MaximumRowCount)
                + " (MaximumRowCount) and not in this report.";
        }

        if (People.Count > _option.MaximumRowCount)
        {
            yield return Count(People.Count - _option.MaximumRowCount)
                + " accounts that wrote least are not in the table of accounts (MaximumRowCount).";
        }

        if (content.People.LeftOutCount + content.Network.LeftOutCount > 0)
        {
            yield return "There are more accounts than the report can count; the last ones are not in it.";
        }
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
