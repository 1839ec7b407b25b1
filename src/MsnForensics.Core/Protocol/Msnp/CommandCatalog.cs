using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol.Msnp;

/// <summary>Every command of the dialects 2 to 24 with its forms and payload rule: the one place that knows them.</summary>
public static class CommandCatalog
{
    private const MsnpServer Ns = MsnpServer.Notification;
    private const MsnpServer Sb = MsnpServer.Switchboard;

    private static readonly Dictionary<int, CommandInfo> ByKey = new();

#pragma warning disable CA1810 // The index is built from the table below in one place.
    static CommandCatalog()
    {
        foreach (CommandInfo command in Commands)
        {
            ByKey.Add(KeyOf((byte)command.Verb[0], (byte)command.Verb[1], (byte)command.Verb[2]), command);
        }
    }
#pragma warning restore CA1810

    /// <summary>All commands, in the order of the reference.</summary>
    public static IReadOnlyList<CommandInfo> Commands { get; } = new CommandInfo[]
    {
        // Session set-up
        new() { Verb = "VER", Meaning = "Dialect negotiation", Server = Ns, IsTelling = true, ClientShape = "# D+", ServerShape = "# D+|# 0" },
        new() { Verb = "INF", Meaning = "Authentication packages", Until = 7, Server = Ns, ClientShape = "#", ServerShape = "# K+" },
        new() { Verb = "CVR", Meaning = "Client version report", Server = Ns, IsTelling = true, ClientShape = "# X W W W W W*", ServerShape = "# W W W W W*" },
        new() { Verb = "CVQ", Meaning = "Client version query", Server = Ns, IsTelling = true, ClientShape = "# X W W W W W*", ServerShape = "# W W W W W*" },
        new() { Verb = "USR", Meaning = "Sign-in", Server = Ns | Sb, IsTelling = true, ClientShape = "# @ W|# K I @ W*|# K S W W*|# SHA A W", ServerShape = "# OK @ W*|# K S W*|# K I W*" },
        new() { Verb = "XFR", Meaning = "Redirect, or a switchboard asked for", Server = Ns, IsTelling = true, ClientShape = "# SB|# NS", ServerShape = "# SB W CKI W W*|# NS W W*" },
        new() { Verb = "OUT", Meaning = "Session closed", Server = Ns | Sb, ClientHasTransactionId = false, ServerHasTransactionId = false, ClientShape = "-", ServerShape = "-|OTH|SSD|MIG|TOU|RCT #" },
        new() { Verb = "PNG", Meaning = "Keep-alive", Server = Ns, ClientHasTransactionId = false, PayloadArgumentCount = 3, ClientShape = "-|# W #" },
        new() { Verb = "QNG", Meaning = "Keep-alive answered", Server = Ns, ServerHasTransactionId = false, ServerShape = "-|#" },
        new() { Verb = "CHL", Meaning = "Challenge", Since = 6, Server = Ns, ServerShape = "# W" },
        new() { Verb = "QRY", Meaning = "Challenge answered", Since = 6, Server = Ns, PayloadArgumentCount = 3, IsTelling = true, ClientShape = "# W 32", ServerShape = "#" },

        // Lists and settings
        new() { Verb = "SYN", Meaning = "Lists synchronised", Until = 12, Server = Ns, ClientShape = "# W W*", ServerShape = "# W W*" },
        new() { Verb = "GTC", Meaning = "Ask-before-add setting", Until = 12, Server = Ns, ClientShape = "# G", ServerShape = "G|# G|# # G" },
        new() { Verb = "BLP", Meaning = "Default privacy", Until = 18, Server = Ns, IsTelling = true, ClientShape = "# B", ServerShape = "B|# B|# # B" },
        new() { Verb = "PRP", Meaning = "Own property", Since = 5, Until = 18, Server = Ns, ClientShape = "# P W*", ServerShape = "P W*|# P W*|# # P W*" },
        new() { Verb = "BPR", Meaning = "Contact's property", Since = 5, Until = 12, Server = Ns, ServerHasTransactionId = false, ServerShape = "P W*|@ P W*|# @ P W*" },
        new() { Verb = "LSG", Meaning = "Group entry", Since = 7, Until = 12, Server = Ns, ClientShape = "#", ServerShape = "W W|W W 0|# # # # W W 0" },
        new() { Verb = "LST", Meaning = "List entry", Until = 12, Server = Ns, IsTelling = true, ClientShape = "# L", ServerShape = "@ W #|@ W # W|# L # # #|# L # # # @ W W*|N W W*" },
        new() { Verb = "ADD", Meaning = "List entry added", Until = 9, Server = Ns, ClientShape = "# L @ W W*", ServerShape = "# L # @ W W*" },
        new() { Verb = "ADC", Meaning = "List entry added", Since = 10, Until = 12, Server = Ns, ClientShape = "# L W W*", ServerShape = "# L W W*" },
        new() { Verb = "REM", Meaning = "List entry removed", Until = 12, Server = Ns, ClientShape = "# L W W*", ServerShape = "# L W W*" },
        new() { Verb = "REA", Meaning = "Name changed", Until = 9, Server = Ns, IsTelling = true, ClientShape = "# @ W", ServerShape = "# # @ W" },
        new() { Verb = "SBP", Meaning = "Contact property", Since = 10, Until = 12, Server = Ns, ClientShape = "# W W W W*", ServerShape = "# W W W*" },
        new() { Verb = "ADG", Meaning = "Group added", Since = 7, Until = 12, Server = Ns, ClientShape = "# W W*", ServerShape = "# W W W*" },
        new() { Verb = "REG", Meaning = "Group renamed", Since = 7, Until = 12, Server = Ns, ClientShape = "# W W W*", ServerShape = "# W W W*" },
        new() { Verb = "RMG", Meaning = "Group removed", Since = 7, Until = 12, Server = Ns, ClientShape = "# W", ServerShape = "# W W*" },
        new() { Verb = "ADL", Meaning = "Session list entries added", Since = 13, Server = Ns, PayloadArgumentCount = 2, HasDocument = true, ClientShape = "# #", ServerShape = "# OK|# #" },
        new() { Verb = "RML", Meaning = "Session list entries removed", Since = 13, Server = Ns, PayloadArgumentCount = 2, HasDocument = true, ClientShape = "# #", ServerShape = "# OK|# #" },
        new() { Verb = "FQY", Meaning = "Network of an address", Since = 14, Server = Ns, PayloadArgumentCount = 2, HasDocument = true, ClientShape = "# #", ServerShape = "# #" },
        new() { Verb = "RFS", Meaning = "Lists to be read again", Since = 13, Server = Ns, ServerHasTransactionId = false, ServerShape = "-|#" },

        // Presence
        new() { Verb = "CHG", Meaning = "Own status", Until = 18, Server = Ns, IsTelling = true, ClientShape = "# T W*", ServerShape = "# T W*" },
        new() { Verb = "ILN", Meaning = "Contact's initial status", Until = 17, Server = Ns, IsTelling = true, ServerShape = "# T @ W W*" },
        new() { Verb = "NLN", Meaning = "Contact's status", Until = 18, Server = Ns, ServerHasTransactionId = false, IsTelling = true, ServerShape = "T @ W W*" },
        new() { Verb = "FLN", Meaning = "Contact offline", Until = 18, Server = Ns, ServerHasTransactionId = false, ServerShape = "@ W*" },
        new() { Verb = "UUX", Meaning = "Own personal message", Since = 11, Until = 18, Server = Ns, PayloadArgumentCount = 2, ClientShape = "# #", ServerShape = "# 0" },
        new() { Verb = "UBX", Meaning = "Contact's personal message", Since = 11, Until = 18, Server = Ns, ServerHasTransactionId = false, PayloadArgumentCount = 2, PayloadIsRequired = true, IsTelling = true, ServerShape = "@ #|@ # #" },
        new() { Verb = "PUT", Meaning = "Publication", Since = 16, Server = Ns, PayloadArgumentCount = 2, PayloadIsRequired = true, HasDocument = true, ClientShape = "# #|# W #", ServerShape = "# OK #|# W #" },
        new() { Verb = "DEL", Meaning = "Publication withdrawn", Since = 16, Server = Ns, PayloadArgumentCount = 2, PayloadIsRequired = true, HasDocument = true, ClientShape = "# #|# W #", ServerShape = "# OK #|# W #" },
        new() { Verb = "NFY", Meaning = "Publication of a contact", Since = 16, Server = Ns, ServerHasTransactionId = false, PayloadArgumentCount = 2, PayloadIsRequired = true, HasDocument = true, IsTelling = true, ServerShape = "PUT #|DEL #|# PUT #|# DEL #|# W #" },

        // Messages and notices through the notification server
        new() { Verb = "SDG", Meaning = "Datagram (message)", Since = 18, Server = Ns, PayloadArgumentCount = 2, PayloadIsRequired = true, HasDocument = true, ClientShape = "# #|# W #", ServerShape = "# #|# W #" },
        new() { Verb = "NOT", Meaning = "Alert", Since = 5, Server = Ns, ServerHasTransactionId = false, PayloadArgumentCount = 1, PayloadIsRequired = true, HasDocument = true, ServerShape = "#" },
        new() { Verb = "IPG", Meaning = "Page received", Since = 5, Server = Ns, ServerHasTransactionId = false, PayloadArgumentCount = 1, PayloadIsRequired = true, HasDocument = true, ServerShape = "#" },
        new() { Verb = "PAG", Meaning = "Page sent", Since = 5, Until = 8, Server = Ns, PayloadArgumentCount = 3, ClientShape = "# W #", ServerShape = "#" },
        new() { Verb = "PGD", Meaning = "Page sent", Since = 9, Server = Ns, PayloadArgumentCount = 4, ClientShape = "# W # #", ServerShape = "#" },
        new() { Verb = "UUN", Meaning = "Notice to another client", Since = 13, Server = Ns, PayloadArgumentCount = 4, IsTelling = true, ClientShape = "# @ # #", ServerShape = "# OK" },
        new() { Verb = "UBN", Meaning = "Notice from another client", Since = 13, Server = Ns, ServerHasTransactionId = false, PayloadArgumentCount = 3, PayloadIsRequired = true, IsTelling = true, ServerShape = "@ # #" },
        new() { Verb = "UUM", Meaning = "Message to another network, or offline", Since = 14, Server = Ns, PayloadArgumentCount = 5, IsTelling = true, ClientShape = "# @ # # #", ServerShape = "# OK" },
        new() { Verb = "UBM", Meaning = "Message from another network", Since = 14, Server = Ns, ServerHasTransactionId = false, PayloadArgumentCount = 4, PayloadIsRequired = true, IsTelling = true, ServerShape = "@ # # #|@ # @ # # #" },
        new() { Verb = "URL", Meaning = "Address of a web service", Server = Ns, ClientShape = "# W W*", ServerShape = "# W W*" },
        new() { Verb = "SND", Meaning = "Invitation by mail", Server = Ns, ClientShape = "# @ W*", ServerShape = "# OK" },
        new() { Verb = "SDC", Meaning = "Invitation by mail with text", Since = 5, Server = Ns, PayloadArgumentCount = 9, ClientShape = "# @ W W W W W W*", ServerShape = "# OK" },
        new() { Verb = "FND", Meaning = "Directory search", Until = 8, Server = Ns, ClientShape = "# W W*", ServerShape = "# # # W*" },
        new() { Verb = "IMS", Meaning = "Conversations switched on or off", Since = 3, Server = Ns, ClientShape = "# O", ServerShape = "# 0 O" },
        new() { Verb = "GCF", Meaning = "Policy file", Since = 11, Server = Ns, PayloadArgumentCount = 2, HasDocument = true, ClientShape = "# W", ServerShape = "# #|# W #" },
        new() { Verb = "SBS", Meaning = "Purpose unknown", Since = 11, Server = Ns, ServerShape = "# W" },
        new() { Verb = "GSB", Meaning = "Purpose unknown", Since = 11, Server = Ns, ServerShape = "# W*" },
        new() { Verb = "VAS", Meaning = "Abuse report", Since = 18, Server = Ns, PayloadArgumentCount = 5, ClientShape = "# @ W W #" },
        new() { Verb = "GET", Meaning = "Query (late dialects)", Since = 21, Server = Ns, PayloadArgumentCount = 2, HasDocument = true, ClientShape = "# W #", ServerShape = "# W #" },
        new() { Verb = "FSL", Meaning = "Purpose unknown", Since = 21, Server = Ns, PayloadArgumentCount = 2, HasDocument = true, ServerShape = "# W #" },
        new() { Verb = "CNT", Meaning = "Connection (late dialects)", Since = 22, Server = Ns, PayloadArgumentCount = 3, HasDocument = true, ClientShape = "# W #", ServerShape = "# W #" },
        new() { Verb = "ATH", Meaning = "Authentication (late dialects)", Since = 22, Server = Ns, PayloadArgumentCount = 3, HasDocument = true, ClientShape = "# W #", ServerShape = "# W #" },
        new() { Verb = "BND", Meaning = "Binding (late dialects)", Since = 22, Server = Ns, PayloadArgumentCount = 3, HasDocument = true, ClientShape = "# W #", ServerShape = "# W #" },

        // Conversations
        new() { Verb = "RNG", Meaning = "Invitation to a conversation", Until = 18, Server = Ns, ServerHasTransactionId = false, IsTelling = true, ServerShape = "# W CKI W @ W W*" },
        new() { Verb = "CAL", Meaning = "Somebody invited", Until = 18, Server = Sb, IsTelling = true, ClientShape = "# @", ServerShape = "# RINGING #" },
        new() { Verb = "ANS", Meaning = "Invitation accepted", Until = 18, Server = Sb, IsTelling = true, ClientShape = "# @ W W", ServerShape = "# OK" },
        new() { Verb = "IRO", Meaning = "Member present", Until = 18, Server = Sb, IsTelling = true, ServerShape = "# # # @ W W*" },
        new() { Verb = "JOI", Meaning = "Member joined", Until = 18, Server = Sb, ServerHasTransactionId = false, IsTelling = true, ServerShape = "@ W W*" },
        new() { Verb = "BYE", Meaning = "Member left", Until = 18, Server = Sb, ServerHasTransactionId = false, IsTelling = true, ServerShape = "@|@ 1" },
        new() { Verb = "MSG", Meaning = "Message", Server = Ns | Sb, ServerHasTransactionId = false, PayloadArgumentCount = 3, PayloadIsRequired = true, IsTelling = true, ClientShape = "# M #", ServerShape = "@ W #|Hotmail W #" },
        new() { Verb = "ACK", Meaning = "Message passed on", Server = Sb, PayloadArgumentCount = 3, ServerShape = "#|# W #", ClientShape = "# W #" },
        new() { Verb = "NAK", Meaning = "Message refused", Server = Sb, ServerShape = "#" },
    };

    /// <summary>The command of these three bytes, or null.</summary>
    public static CommandInfo? Find(ReadOnlySpan<byte> verb) =>
        verb.Length == 3 && ByKey.TryGetValue(KeyOf(verb[0], verb[1], verb[2]), out CommandInfo? command) ? command : null;

    /// <inheritdoc cref="Find(ReadOnlySpan{byte})"/>
    public static CommandInfo? Find(string verb) =>
        verb.Length == 3 && ByKey.TryGetValue(KeyOf((byte)verb[0], (byte)verb[1], (byte)verb[2]), out CommandInfo? command)
            ? command
            : null;

    private static int KeyOf(byte first, byte second, byte third) => (first << 16) | (second << 8) | third;
}
