using System;
using System.IO;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Testing.Logs;

/// <summary>Builds the profile of a user who chatted: registry, history, pictures, received files, contacts.</summary>
public static class HostImage
{
    public const string Alice = "alice@example.com";

    /// <summary>Content of a display picture.</summary>
    public static byte[] Picture { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. "picture"u8];

    public static string MsnObject { get; } = $"<msnobj Creator=\"{Alice}\" Size=\"11\" Type=\"3\" Location=\"TFR2C.dat\""
        + $" Friendly=\"AAA=\" SHA1D=\"{Sha1(Picture)}\" SHA1C=\"AAAAAAAAAAAAAAAAAAAAAAAAAAA=\"/>";

    public static HiveBuilder Hive() => new HiveBuilder()
        .Number(@"Software\Microsoft\MSNMessenger", "LastAppVersion", 0x08010178)
        .Value(Passport("122223611"), "MessageLoggingEnabled", 3, [1, 0, 0, 0, 1])
        .Text(Passport("122223611"), "MessageLogPath", @"C:\Users\a\Documents\My Received Files\alice122223611\History\")
        .Binary(Passport("122223611"), "UTL", MsnObject)
        .Number(Passport("783668879"), "MessengerFirstRunDone", 1)
        .Binary(@"Software\Microsoft\MessengerService\ListCache\.NET Messenger Service", "Allow0", "bob@example.com\0Bob")
        .Text(@"Software\Microsoft\MessengerService\ListCache\.NET Messenger Service", "IdentityName", Alice)
        .Text(@"Software\Microsoft\Windows Live Contacts\Database", "dave_2005@example.net", "{0-1}")
        .Text(@"Software\Microsoft\Windows\CurrentVersion\Run", "msnmsgr", @"C:\msnmsgr.exe /background")
        .Text(@"Software\Microsoft\Windows\CurrentVersion\Run", "other", "x.exe")
        .Text(@"Software\Microsoft\Windows\CurrentVersion\Uninstall\{1}", "DisplayName", "Windows Live Messenger")
        .Text(@"Software\Microsoft\Windows\CurrentVersion\Uninstall\{2}", "DisplayName", "Editor");

    /// <summary>Writes the profile below a folder.</summary>
    public static void WriteTo(string folder)
    {
        Write(folder, "NTUSER.DAT", Hive().ToArray());
        Write(folder, "AppData/Roaming/Microsoft/MSN Messenger/122223611/UserTile/TFR2C.dat", Picture);
        Write(folder, "AppData/Local/Temp/MessengerCache/abc", [0xFF, 0xD8, 0xFF, 0xE0]);
        Write(folder, "Documents/My Received Files/plan.xls", "plan"u8.ToArray());
        Write(folder, "Documents/My Received Files/alice122223611/History/bob2211151048.xml", MessageLogText.Example);
        Write(folder, "Documents/list.ctt", "<?xml version=\"1.0\"?>\r\n<messenger><service name=\".NET Messenger Service\">"
            + "<contactlist><contact>Bob@example.com</contact><contact type=\"1\">carol@example.com</contact></contactlist>"
            + "</service></messenger>");
        Write(folder, "Documents/notes.txt", "nothing of interest");
        Write(folder, "Prefetch/MSNMSGR.EXE-01234567.pf", HostSample.Prefetch(23, 42, HostSample.LastRun));
    }

    private static string Passport(string number) => @"Software\Microsoft\MSNMessenger\PerPassportSettings\" + number;

    private static string Sha1(byte[] content) =>
        Convert.ToBase64String(Digest.Sha1(content));

    private static void Write(string folder, string name, string content) =>
        Write(folder, name, Encoding.UTF8.GetBytes(content));

    private static void Write(string folder, string name, byte[] content)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
