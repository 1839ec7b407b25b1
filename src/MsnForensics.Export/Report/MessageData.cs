using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace MsnForensics.Export.Report;

/// <summary>
/// The messages as data for the page's script: JSON in elements that no browser runs. Whatever means something in HTML
/// is escaped; texts are marked as <see cref="ShownText.Marked"/> does.
/// </summary>
internal sealed class MessageData : IDisposable
{
    // Read in parts, so that no part is long enough to hold up the page.
    private const int RowsPerElement = 5_000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly MemoryStream _row = new();
    private readonly Utf8JsonWriter _json;
    private readonly TextWriter _output;
    private readonly ReportTime _time;

    public MessageData(TextWriter output, ReportTime time)
    {
        _output = output;
        _time = time;
        _json = new Utf8JsonWriter(_row, Options);
    }

    public void Dispose()
    {
        _json.Dispose();
        _row.Dispose();
    }

    /// <summary>People, conversations and files, to which the rows refer by position.</summary>
    public void WriteTables(
        IReadOnlyList<Person> people, IReadOnlyList<Talk> talks, IReadOnlyList<EvidenceFile> files, PeopleTable table)
    {
        _output.Write("<script type=\"application/json\" id=\"tables\">");
        _json.WriteStartObject();
        _json.WriteStartArray("people");
        foreach (Person person in people)
        {
            _json.WriteStartArray();
            Text(person.Key);
            Text(person.Names.Count > 0 ? person.Names[person.Names.Count - 1].Key : "");
            _json.WriteNumberValue(person.MessageCount);
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
        WriteTalks(talks, table);
        _json.WriteStartArray("files");
        foreach (EvidenceFile file in files)
        {
            Text(EvidenceFile.NameOf(file.Path));
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        Flush();
        _output.Write("</script>\n");
    }

    public void WriteMessages(
        IEnumerable<ReportMessage> messages, PeopleTable people, TalkTable talks, EvidenceTable files,
        PictureStore pictures)
    {
        int count = 0;
        foreach (ReportMessage message in messages)
        {
            bool isFirst = count % RowsPerElement == 0;
            _output.Write(isFirst ? "<script type=\"application/json\" class=\"messages\">[" : ",\n");
            WriteRow(message, people, talks, files, pictures);
            Flush();
            count++;
            _output.Write(count % RowsPerElement == 0 ? "]</script>\n" : "");
        }

        _output.Write(count % RowsPerElement == 0 ? "" : "]</script>\n");
    }

    private void WriteTalks(IReadOnlyList<Talk> talks, PeopleTable people)
    {
        _json.WriteStartArray("talks");
        foreach (Talk talk in talks)
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(talk.MessageCount);
            _json.WriteStringValue(ReportTime.Utc(talk.Times.First));
            _json.WriteStringValue(ReportTime.Utc(talk.Times.Last));
            _json.WriteStringValue(ShownText.Marked(talk.GroupId ?? "", keepsLines: false));
            _json.WriteStartArray();
            foreach (string key in talk.People)
            {
                if (people.Find(key) is { } person)
                {
                    _json.WriteNumberValue(person.Number);
                }
            }

            _json.WriteEndArray();
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    private void WriteRow(
        ReportMessage message, PeopleTable people, TalkTable talks, EvidenceTable files, PictureStore pictures)
    {
        Person? sender = people.Find(message.From);
        bool isOwn = message.Direction == MsnDirection.Sent || sender?.IsOwner == true;
        _json.WriteStartArray();
        _json.WriteStringValue(message.Id);
        _json.WriteNumberValue(talks.Get(message.Talk).Number);
        _json.WriteNumberValue(sender?.Number ?? -1);
        Time(message.Time);
        _json.WriteNumberValue((message.IsByPerson ? 1 : 0) + (isOwn ? 2 : 0));
        _json.WriteStringValue(Words.Of(message.Kind));
        Text(message.Text, keepsLines: true);
        Text(message.Name);
        Texts(message.Marks);
        Texts(message.Facts);
        WritePictures(message, pictures);
        WriteEvidence(message.Evidence, files);
        _json.WriteEndArray();
    }

    // Milliseconds since 1970, ticks beyond them, and minutes of local time from UTC where a zone was given.
    private void Time(DateTimeOffset? time)
    {
        _json.WriteStartArray();
        if (time is { } known)
        {
            _json.WriteNumberValue(known.ToUnixTimeMilliseconds());
            _json.WriteNumberValue(known.UtcTicks % TimeSpan.TicksPerMillisecond);
            if (_time.OffsetAt(known) is { } offset)
            {
                _json.WriteNumberValue((int)offset.TotalMinutes);
            }
        }

        _json.WriteEndArray();
    }

    // The message's own picture first, 0 for none; then what is typed and the picture for it.
    private void WritePictures(ReportMessage message, PictureStore pictures)
    {
        _json.WriteStartArray();
        _json.WriteNumberValue(pictures.NumberOf(message.Picture));
        for (int i = 0; i + 1 < message.Emoticons.Count; i += 2)
        {
            if (pictures.NumberOf(message.Emoticons[i + 1]) is > 0 and int number)
            {
                Text(message.Emoticons[i], keepsLines: true);
                _json.WriteNumberValue(number);
            }
        }

        _json.WriteEndArray();
    }

    private void WriteEvidence(IReadOnlyList<EvidenceView> evidence, EvidenceTable files)
    {
        _json.WriteStartArray();
        foreach (EvidenceView view in evidence)
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(files.NumberOf(view.Path));
            _json.WriteStringValue(view.Place);
            _json.WriteStringValue(view.Detail);
            _json.WriteStringValue(view.Filter);
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    private void Text(string? text, bool keepsLines = false)
    {
        if (text is null)
        {
            _json.WriteNullValue();
        }
        else
        {
            _json.WriteStringValue(ShownText.Marked(text, keepsLines));
        }
    }

    private void Texts(IReadOnlyList<string> texts)
    {
        _json.WriteStartArray();
        foreach (string text in texts)
        {
            Text(text, keepsLines: true);
        }

        _json.WriteEndArray();
    }

    private void Flush()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_row.GetBuffer(), 0, (int)_row.Length));
        _row.SetLength(0);
        _json.Reset(_row);
    }
}
