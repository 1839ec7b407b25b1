using System.Collections.Generic;
using System.Text;

namespace MsnForensics.Testing.Logs;

/// <summary>A small log of each format that is read.</summary>
/// <param name="Format">As the records name it.</param>
/// <param name="Path">Folders and file as the client names them.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Texts">What its entries say.</param>
public sealed record LogSample(string Format, string Path, byte[] Content, string[] Texts)
{
    private const string Pair = "alice@example.com/bob@example.com";

    /// <summary>One of each.</summary>
    public static IReadOnlyList<LogSample> All { get; } =
    [
        Of(
            "MSN Messenger history", "alice122223611/History/bob2211151048.xml",
            MessageLogText.Log(MessageLogText.Message("A", "B", "one"), MessageLogText.Message("B", "A", "two")), "one", "two"),
        Of(
            "Kopete history", "kopete/logs/WlmProtocol/alice@example.com/bob@example.com.200803.xml",
            "<kopete-history version=\"0.9\"><head><date year=\"2008\" month=\"3\"/>"
            + "<contact type=\"myself\" contactId=\"alice@example.com\"/><contact contactId=\"bob@example.com\"/></head>\n"
            + "<msg in=\"0\" from=\"alice@example.com\" nick=\"Alice\" time=\"14 21:5:9\">one</msg>\n"
            + "<msg in=\"1\" from=\"bob@example.com\" nick=\"Bob\" time=\"14 21:6:2\">two</msg></kopete-history>",
            "one", "two"),
        Of(
            "Adium log", "Logs/MSN." + Pair + "/bob@example.com (2008-03-14T21.05.09+0100).chatlog",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<chat account=\"alice@example.com\" service=\"MSN\" version=\"0.4\">\n"
            + "<message sender=\"alice@example.com\" time=\"2008-03-14T21:05:10+01:00\"><div>one</div></message>\n"
            + "<message sender=\"bob@example.com\" time=\"2008-03-14T21:05:11+01:00\"><div>two</div></message>\n</chat>",
            "one", "two"),
        Of(
            "Adium log before 1.0", "Logs/MSN." + Pair + "/bob@example.com (2008|03|14).AdiumHTMLLog",
            "\uFEFF<div class=\"send\"><span class=\"timestamp\">21:05:09</span> <span class=\"sender\">alice@example.com: </span>"
            + "<pre class=\"message\">one</pre></div>\n<div class=\"receive\"><span class=\"timestamp\">9:06:02 PM</span> "
            + "<span class=\"sender\">bob@example.com: </span><pre class=\"message\">two\nlines</pre></div>\n"
            + "<div class=\"status\">Bob went away (21:07:00)</div>\n",
            "one", "two\nlines", "Bob went away"),
        Of(
            "Trillian XML log", "logs/MSN/bob@example.com.xml",
            "<session type=\"start\" time=\"1205525109\" ms=\"17\" medium=\"MSN\" to=\"bob%40example.com\" from=\"alice%40example.com\"/>\r\n"
            + "<message type=\"outgoing_privateMessage\" time=\"1205525110\" ms=\"5\" medium=\"MSN\" to=\"bob%40example.com\""
            + " from=\"alice%40example.com\" from_display=\"Alice\" text=\"one%20%C3%A9\"/>\r\n"
            + "<message type=\"incoming_privateMessage\" time=\"1205525115\" ms=\"0\" medium=\"MSN\" to=\"alice%40example.com\""
            + " from=\"bob%40example.com\" from_display=\"Bob\" text=\"two\"/>\r\n",
            "session start", "one é", "two"),
        new(
            "Miranda profile", "profile.dat",
            new MirandaProfile("alice@example.com", "bob@example.com", "Bob")
                .Event(1205525109, 2, 0, [.. "one"u8, 0]).Event(1205525110, 4, 0, [.. "two"u8, 0]).ToArray(),
            ["one", "two"]),
        Of(
            "aMSN log", ".amsn/alice@example.com/logs/bob@example.com.log",
            "|\"LRED[Conversation started on |\"LTIME1205525109 ]\n|\"LGRA[|\"LTIME1205525110 ] |\"LITAAlice :|\"LC000000 one\n"
            + "|\"LGRA[|\"LTIME1205525115 ] |\"LITABob :|\"LC000000 two\n",
            "[Conversation started on ]", "one", "two"),
        Of(
            "Pidgin log", ".purple/logs/msn/" + Pair + "/2008-03-14.210509+0100CET.txt",
            "Conversation with bob@example.com at Fri 14 Mar 2008 21:05:09 on alice@example.com (msn)\n"
            + "(21:05:10) Alice: one\n(21:06:10) Bob: two\n",
            "one", "two"),
        Of(
            "Trillian log", "logs/MSN/bob@example.com.log",
            "Session Start (MSN - alice@example.com:Bob): Fri Mar 14 21:05:09 2008\r\n[21:05] Alice: one\r\n[21:06] Bob: two\r\n",
            "one", "two"),
        Of(
            "Digsby log", "Digsby Logs/ann/msn/alice@example.com/bob@example.com_msn/2008-03-14.html",
            "<html><head><title>IM Logs</title></head><body>\n"
            + "<div class=\"outgoing message\" auto=\"False\" timestamp=\"2008-03-14 21:05:09\"><span class=\"buddy\">alice@example.com</span>"
            + " <span class=\"msgcontent\">one</span></div>\n<div class=\"incoming message\" auto=\"False\" timestamp=\"2008-03-14 21:06:09\">"
            + "<span class=\"buddy\">bob@example.com</span> <span class=\"msgcontent\">two &amp; three</span></div>\n",
            "one", "two & three"),
        Of(
            "msnlib log", "bob.log",
            "14/03/2008 21:05:09 bob@example.com >>> one\n14/03/2008 21:06:09 bob@example.com <<< two\n", "one", "two"),
        Of(
            "Messenger Plus! log", "My Chat Logs/bob.txt",
            "| Session Start: 14 March 2008   |\r\n|    Alice (alice@example.com)   |\r\n|    Bob (bob@example.com)       |\r\n"
            + "[21:05:09] Alice: one\r\n[21:05:20] Bob: two\r\n",
            "one", "two"),
    ];

    private static LogSample Of(string format, string path, string content, params string[] texts) =>
        new(format, path, Encoding.UTF8.GetBytes(content), texts);
}
