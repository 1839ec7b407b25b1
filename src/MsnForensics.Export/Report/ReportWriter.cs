using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Report;

/// <summary>The HTML report.</summary>
public sealed class ReportWriter : IReportWriter
{
    private readonly ReportOption _option;
    private readonly ReportContent _content;

    public ReportWriter(ReportOption option)
    {
        _option = option;
        _content = new ReportContent(option);
    }

    public void Dispose() => _content.Dispose();

    public void Write(MsnRecord record) => _content.Add(record);

    public IReadOnlyList<string> Finish(TextWriter output)
    {
        if (_option.AttachmentFolder is { } folder)
        {
            _content.Pictures.Search(folder);
        }

        if (_option.ComputeHash)
        {
            _content.Files.ComputeHashes();
        }

        ReportPageBuilder builder = new(_option, _content);
        ReportPage page = builder.Build();
        ReportTemplates templates = new();
        templates.Render(
            "head",
            output,
            ("page", page),
            ("style", ReportTemplates.Raw(templates.Style)),
            ("styleHash", ReportTemplates.Raw(ReportTemplates.HashOf(templates.Style))),
            ("scriptHash", ReportTemplates.Raw(ReportTemplates.HashOf(templates.Script))));
        WriteTalks(templates, output, builder.Talks);
        templates.Render("rest", output, ("page", page));
        using (MessageData data = new(output, _content.Time))
        {
            data.WriteTables(builder.People, builder.Talks, page.Files, _content.People);
            data.WriteMessages(
                _content.Messages.ReadByTime(), _content.People, _content.Talks, _content.Files, _content.Pictures);
        }

        templates.Render("tail", output, ("script", ReportTemplates.Raw(templates.Script)));
        output.Flush();
        return builder.LeftOut;
    }

    // One message at a time: a conversation can be as long as the evidence.
    private void WriteTalks(ReportTemplates templates, TextWriter output, IReadOnlyList<Talk> talks)
    {
        Dictionary<string, int> order = talks.ToDictionary(talk => talk.Key, talk => talk.Number);
        string? open = null;
        foreach (ReportMessage message in _content.Messages.ReadByTalk(order))
        {
            if (message.Talk != open)
            {
                output.Write(open is null ? "" : "</ol></section>\n");
                templates.Render("talk", output, ("talk", new TalkView(talks[order[message.Talk]])));
                open = message.Talk;
            }

            templates.Render(
                "message",
                output,
                ("message", new MessageView(message, _content.Time, _content.Files, _content.Pictures)));
        }

        output.Write(open is null ? "" : "</ol></section>\n");
    }
}
