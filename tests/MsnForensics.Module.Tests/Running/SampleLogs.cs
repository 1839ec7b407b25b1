using System.IO;
using MsnForensics.Bytes;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Module.Tests.Running;

/// <summary>Logs of clients that the tests build.</summary>
internal static class SampleLogs
{
    public static void WriteTo(string folder)
    {
        string history = Path.Combine(folder, "alice122223611", "History");
        Directory.CreateDirectory(history);
        File.WriteAllText(Path.Combine(history, "bob2211151048.xml"), MessageLogText.Log(
            MessageLogText.Message("Alice", "Bob", SampleCaptures.FirstText),
            MessageLogText.Message("Bob", "Alice", "yes", "2008-03-14T20:06:00.000Z", time: "21:06:00")));
        File.WriteAllText(
            Path.Combine(folder, "memory.raw"),
            new string('\0', 64) + "USR 3 TWN I alice@example.com\r\n\0<wsse:Password>wonderland</wsse:Password>\0");
        File.WriteAllText(Path.Combine(folder, "MsnMsgr.txt"), ClientLogText.Chat("2008-03-14 "));
        HostImage.WriteTo(Path.Combine(folder, "profile"));
        HostImage.WriteTo(Path.Combine(folder, "damaged"));
        File.Copy(Path.Combine(folder, "profile", "Documents", "list.ctt"), Path.Combine(folder, "damaged", "zz.ctt"));
        File.WriteAllBytes(Path.Combine(folder, "old.log"), WireCharset.Find("windows-1251")!.GetBytes(
            "14/03/2008 21:05:09 bob@example.com >>> Привет, как дела? Сегодня вечером встречаемся.\n"));
        File.WriteAllText(
            Path.Combine(folder, "local.xml"),
            MessageLogText.Open() + MessageLogText.Local("14/03/2008", "21:05:09"));
    }
}
