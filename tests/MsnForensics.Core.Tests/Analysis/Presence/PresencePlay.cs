using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis.Presence;

/// <summary>
/// A notification session that is written as a transcript and read as a capture. Commands are a millisecond apart, lines
/// such as <c>WAIT 5</c> let seconds pass, and <c>END</c> closes the connection.
/// </summary>
internal sealed class PresencePlay
{
    /// <summary>Signs in at MSNP18 with a place of one's own.</summary>
    public const string SignIn18 = """
        C: VER 1 MSNP18 CVR0
        S: VER 1 MSNP18
        C: USR 3 SSO I alice@example.org
        C: USR 4 SSO S t=ticket response {11111111-2222-3333-4444-55555555555A}
        S: USR 4 OK alice@example.org 1 0

        """;

    public const string OwnPlace = "{11111111-2222-3333-4444-55555555555a}";

    private PresencePlay(string text, AnalysisRequest? request)
    {
        MsnpConversation session = new();
        session.Tcp.Step = TimeSpan.FromMilliseconds(1);
        List<string> lines = [];
        foreach (string line in text.Split('\n').Append("WAIT 0"))
        {
            string[] words = line.Trim().Split(' ');
            if (words[0] is not ("WAIT" or "END"))
            {
                lines.Add(line);
                continue;
            }

            session.Play(Transcript.Parse(string.Join('\n', lines)));
            lines.Clear();
            if (words[0] == "END")
            {
                session.Tcp.Close();
            }
            else
            {
                session.Wait(double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        AnalysisRun run = AnalysisRun.Of(session.Packets, request);
        Codes = run.Codes;
        Sessions = run.Sessions;
        All = [.. run.Of<MsnPresence>().OrderBy(state => state.Timestamp)];
    }

    /// <summary>In the order of their beginnings.</summary>
    public IReadOnlyList<MsnPresence> All { get; }

    public IReadOnlyList<MsnSession> Sessions { get; }

    public IReadOnlyList<string> Codes { get; }

    public static PresencePlay Of(string text, AnalysisRequest? request = null) => new(text, request);

    /// <summary>The states of an account as a whole.</summary>
    public IReadOnlyList<MsnPresence> Of(string account, string? via = null) =>
        [.. All.Where(state => state.Account == account && state.Via == via && state.EndpointId is null)];

    /// <summary>The states of one place.</summary>
    public IReadOnlyList<MsnPresence> At(string place) => [.. All.Where(state => state.EndpointId == place)];

    /// <summary>Status and what ended it, one state after the other.</summary>
    public static string Course(IEnumerable<MsnPresence> states) =>
        string.Join(", ", states.Select(state => (state.Status ?? "-") + " " + state.EndReason));
}
