using System;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Testing.Logs;

/// <summary>Builds histories as MSN Messenger wrote them: one line of declarations, all entries in one more.</summary>
public static class MessageLogText
{
    public const string Head =
        "<?xml version=\"1.0\"?>\r\n<?xml-stylesheet type='text/xsl' href='MessageLog.xsl'?>\r\n";

    /// <summary>A whole log.</summary>
    public static string Log(params string[] entries) => Open() + string.Concat(entries) + "</Log>";

    /// <summary>The beginning, with the account of the owner as older clients wrote it.</summary>
    public static string Open(string? logonName = null) => Head + "<Log FirstSessionID=\"1\" LastSessionID=\"1\""
        + (logonName is null ? "" : " LogonName=\"" + logonName + "\"") + ">";

    /// <summary>A message; names and text are XML.</summary>
    public static string Message(
        string from, string to, string text, string utc = "2008-03-14T20:05:09.312Z", int session = 1,
        string date = "14/03/2008", string time = "21:05:09") =>
        $"<Message Date=\"{date}\" Time=\"{time}\" DateTime=\"{utc}\" SessionID=\"{Number(session)}\">"
        + $"<From><User FriendlyName=\"{from}\"/></From><To><User FriendlyName=\"{to}\"/></To>"
        + $"<Text Style=\"font-family:Segoe UI; color:#000000; \">{text}</Text></Message>";

    /// <summary>A message without UTC time.</summary>
    public static string Local(string date, string time, string text = "hi") =>
        $"<Message Date=\"{date}\" Time=\"{time}\" SessionID=\"1\"><From><User FriendlyName=\"A\"/></From>"
        + $"<To><User FriendlyName=\"B\"/></To><Text>{text}</Text></Message>";

    /// <summary>The example of the reference, section 4.6: a message, a file offered, the file received.</summary>
    public static string Example { get; } = Log(
        Message("Alice :)", "Bob", "are you there?"),
        "<Invitation Date=\"14/03/2008\" Time=\"21:06:40\" DateTime=\"2008-03-14T20:06:40.015Z\" SessionID=\"1\">"
        + "<From><User FriendlyName=\"Bob\"/></From><File>plan.xls</File>"
        + "<Text Style=\"color:#545454; \">Bob sends plan.xls</Text></Invitation>",
        "<InvitationResponse Date=\"14/03/2008\" Time=\"21:07:02\" DateTime=\"2008-03-14T20:07:02.890Z\" SessionID=\"1\">"
        + "<From><User FriendlyName=\"Bob\"/></From>"
        + "<File>C:\\Users\\alice\\Documents\\My Received Files\\plan.xls</File>"
        + "<Text Style=\"color:#545454; \">You have successfully received plan.xls from Bob.</Text></InvitationResponse>");

    /// <summary>Messages of two people in turn, one a second.</summary>
    public static string Chat(int count) => Log(Enumerable.Range(0, count).Select(index => Message(
        index % 2 == 0 ? "Alice" : "Bob",
        index % 2 == 0 ? "Bob" : "Alice",
        "message " + Number(index),
        new DateTime(2008, 3, 14, 20, 0, 0).AddSeconds(index)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))).ToArray());

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
