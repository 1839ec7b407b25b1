using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;

namespace MsnForensics.Testing.Logs;

/// <summary>A small file of each kind in which traces are looked for.</summary>
/// <param name="Place">Path from the root of an image.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Values">What its traces say.</param>
public sealed record HostSample(string Place, byte[] Content, params string[] Values)
{
    public static DateTimeOffset LastRun { get; } = new(2008, 3, 14, 20, 5, 9, TimeSpan.Zero);

    /// <summary>One of each.</summary>
    public static IReadOnlyList<HostSample> All { get; } =
    [
        new(
            "NTUSER.DAT",
            new HiveBuilder().Text(@"Software\Microsoft\MSNMessenger", "MachineGuid", "{1}")
                .Text(@"Software\Microsoft\MessengerService", "Server", "messenger.hotmail.com").ToArray(),
            "{1}", "messenger.hotmail.com"),
        new("user.reg", Text("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\Microsoft\\MSNMessenger]\r\n"
            + "\"MachineGuid\"=\"{1}\"\r\n\"LastAppVersion\"=dword:08010178\r\n"), "{1}", "8.1.0376"),
        new("old.reg", Text("REGEDIT4\r\n\r\n[HKEY_CURRENT_USER\\Software\\Microsoft\\MessengerService]\r\n"
            + "\"Server\"=hex:6d,00,65,\\\r\n  00,00,00\r\n"), "me"),
        new("list.ctt", Text("<?xml version=\"1.0\"?><messenger><service name=\".NET Messenger Service\"><contactlist>"
            + "<contact>bob@example.com</contact><contact type=\"1\">carol@example.com</contact></contactlist></service></messenger>"),
            "bob@example.com", "carol@example.com"),
        new("Messenger/alice@example.com/CustomEmoticons/map.txt", Text(":) 1 " + HostImage.MsnObject + "\r\n"), HostImage.MsnObject),
        new("Prefetch/MSNMSGR.EXE-01234567.pf", Prefetch(23, 7, LastRun), "MSNMSGR.EXE"),
        new("My Received Files/plan.xls", Text("plan"), "plan.xls"),
        new("My Received Files/plan.xls_Zone.Identifier", Text("[ZoneTransfer]\r\nZoneId=3\r\n"), "plan.xls"),
        new(".purple/accounts.xml", Text("<?xml version='1.0' encoding='UTF-8' ?>\n<account version='1.0'><account><protocol>prpl-msn"
            + "</protocol><name>alice@example.com</name><password>wonderland</password></account></account>"),
            "alice@example.com", "present"),
        new(".purple/blist.xml", Text("<?xml version='1.0' encoding='UTF-8' ?>\n<purple version='1.0'><blist><group name='G'><contact>"
            + "<buddy account='alice@example.com' proto='prpl-msn'><name>bob@example.com</name><alias>Bob</alias>"
            + "<setting name='last_seen' type='int'>1205525109</setting></buddy></contact></group></blist></purple>"), "bob@example.com"),
        new("SimpleContact-v081111-0122-1303.3.csv", Text("ContactId,IMAddress,\"Nick, name\",LastModified\r\n"
            + "1,bob@example.com,\"B \"\"o\"\" b\",2008-03-14T20:05:09Z\r\n2,carol@example.com,C,\r\n"), "bob@example.com", "carol@example.com"),
        new(
            "MSN Messenger/122223611/ListCache.dat",
            [1, 2, 3, .. "bob@example.com"u8, 0, 0xFF, .. Encoding.Unicode.GetBytes("carol@example.com"), 0, 0],
            "ListCache.dat", "bob@example.com", "carol@example.com"),
        new(
            "Windows Live Contacts/{1}/DBStore/contacts.edb", Database(2, [.. Encoding.Unicode.GetBytes("bob@example.com"), 0, 0]),
            "contacts.edb", "bob@example.com"),
        new("backup/x.xml", Text(MessageLogText.Log(MessageLogText.Message("A", "B", "one"))), "x.xml"),
    ];

    /// <summary>A prefetch file of a version, with its runs.</summary>
    public static byte[] Prefetch(uint version, uint count, params DateTimeOffset[] runs)
    {
        byte[] file = new byte[0x100];
        BinaryPrimitives.WriteUInt32LittleEndian(file, version);
        "SCCA"u8.CopyTo(file.AsSpan(4));
        Encoding.Unicode.GetBytes("MSNMSGR.EXE").CopyTo(file, 16);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(76), 0x01234567);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(84), version == 31 ? 0x128u : 0x130u);
        (int times, int number) = version switch
        {
            17 => (0x78, 0x90),
            23 => (0x80, 0x98),
            31 => (0x80, 0xC8),
            _ => (0x80, 0xD0),
        };
        for (int i = 0; i < runs.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(times + (i * 8)), runs[i].ToFileTime());
        }

        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(number), count);
        return file;
    }

    /// <summary>The first page of a contact database, and what follows it.</summary>
    public static byte[] Database(uint state, byte[] rest)
    {
        byte[] page = new byte[4096];
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(4), 0x89ABCDEF);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(8), 0x620);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(52), state);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(232), 0x11);
        return [.. page, .. rest];
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
