using System;
using System.Globalization;
using System.Linq;
using System.Text;
using MsnForensics.Artifacts.Registry;

namespace MsnForensics.Analysis.Host;

/// <summary>Values of Windows itself that tell of programs (reference: section 6.6).</summary>
internal static class RegistryDecoding
{
    private static readonly string[] Programs = { "msnmsgr.exe", "msmsgs.exe", "livecall.exe", "msgplus.exe" };

    /// <summary>How often and when a user started a program.</summary>
    public static ArtifactDraft? UserAssist(RegistryValue value, ArtifactDraft draft)
    {
        UserAssistEntry entry = UserAssistEntry.Decode(value);
        string count = entry.RunCount is { } runs
            ? string.Format(CultureInfo.InvariantCulture, ", {0} times", runs)
            : "";
        return draft with
        {
            Value = entry.Program,
            Meaning = draft.Meaning + count,
            Time = entry.LastRun ?? draft.Time,
            TimeMeaning = entry.LastRun is null ? draft.TimeMeaning : "Last Run",
        };
    }

    /// <summary>The folder that a program's file dialog showed last.</summary>
    public static ArtifactDraft? LastVisited(RegistryValue value, ArtifactDraft draft)
    {
        string text = Encoding.Unicode.GetString(value.Data, 0, value.Data.Length & ~1);
        int end = text.IndexOf('\0');
        string program = end < 0 ? text : text.Substring(0, end);
        if (!Programs.Contains(program, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        // From Vista on, a list of shell items stands behind the name of the program.
        string folder = end < 0 ? "" : text.Substring(end + 1).TrimEnd('\0');
        bool isPath = folder.Length > 2 && (folder[1] == ':' || folder[0] == '\\');
        return draft with
        {
            Value = isPath ? folder : program,
            Meaning = isPath ? draft.Meaning + " from this folder" : draft.Meaning + "; its folder is not decoded",
        };
    }
}
