using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace MsnForensics.Shell;

/// <summary>Output on standard output; errors, warnings, verbose text and progress on standard error.</summary>
internal sealed class ShellUserInterface : PSHostUserInterface
{
    private readonly ShellRawUserInterface _raw = new();
    private bool _hasProgressLine;

    public override PSHostRawUserInterface RawUI => _raw;

    public override bool SupportsVirtualTerminal =>
        !Console.IsOutputRedirected
        && !Console.IsErrorRedirected
        && Environment.GetEnvironmentVariable("NO_COLOR") is null
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public override void Write(string value) => Console.Out.Write(ForScreen(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Write(value);

    public override void WriteLine(string value) => Console.Out.WriteLine(ForScreen(value));

    public override void WriteErrorLine(string value) => WriteNotice(value);

    public override void WriteDebugLine(string message) => WriteNotice("DEBUG: " + message);

    public override void WriteVerboseLine(string message) => WriteNotice("VERBOSE: " + message);

    public override void WriteWarningLine(string message) => WriteNotice("WARNING: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        if (Console.IsErrorRedirected)
        {
            return;
        }

        if (record.RecordType == ProgressRecordType.Completed)
        {
            ClearProgressLine();
            return;
        }

        string line = $"{record.Activity}: {record.StatusDescription}";
        int width = Math.Max(_raw.BufferSize.Width - 1, 1);
        Console.Error.Write("\r" + (line.Length > width ? line[..width] : line.PadRight(width)));
        _hasProgressLine = true;
    }

    public override string ReadLine() => Console.In.ReadLine() ?? "";

    public override SecureString ReadLineAsSecureString()
    {
        SecureString secret = new();
        foreach (char character in ReadLine())
        {
            secret.AppendChar(character);
        }

        return secret;
    }

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions)
    {
        WriteHeading(caption, message);
        Dictionary<string, PSObject> answers = new();
        foreach (FieldDescription description in descriptions)
        {
            Console.Error.Write(description.Name + ": ");
            answers[description.Name] = PSObject.AsPSObject(ReadLine());
        }

        return answers;
    }

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        WriteHeading(caption, message);
        string[] labels = choices.Select(choice => choice.Label.Replace("&", "", StringComparison.Ordinal)).ToArray();
        string[] keys = choices.Select(KeyOf).ToArray();
        while (true)
        {
            IEnumerable<string> shown = keys.Select((key, index) => $"[{key}] {labels[index]}");
            Console.Error.Write(string.Join("  ", shown) + ": ");
            string? answer = Console.In.ReadLine();
            if (string.IsNullOrEmpty(answer))
            {
                return answer is null && defaultChoice < 0 ? throw new PipelineStoppedException() : defaultChoice;
            }

            int chosen = Array.FindIndex(
                labels,
                label => label.Equals(answer, StringComparison.OrdinalIgnoreCase));
            chosen = chosen >= 0
                ? chosen
                : Array.FindIndex(keys, key => key.Equals(answer, StringComparison.OrdinalIgnoreCase));
            if (chosen >= 0)
            {
                return chosen;
            }
        }
    }

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) =>
        throw new NotSupportedException("This host asks for no credentials.");

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => throw new NotSupportedException("This host asks for no credentials.");

    /// <summary>Without the colours of the views where no terminal would show them.</summary>
    private string ForScreen(string text) => GetOutputString(text, SupportsVirtualTerminal);

    private static string KeyOf(ChoiceDescription choice)
    {
        int mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        char key = mark >= 0 && mark + 1 < choice.Label.Length ? choice.Label[mark + 1] : choice.Label[0];
        return char.ToUpper(key, CultureInfo.InvariantCulture).ToString();
    }

    private static void WriteHeading(string caption, string message)
    {
        foreach (string line in new[] { caption, message }.Where(line => !string.IsNullOrEmpty(line)))
        {
            Console.Error.WriteLine(line);
        }
    }

    private void WriteNotice(string text)
    {
        ClearProgressLine();
        Console.Error.WriteLine(ForScreen(text));
    }

    private void ClearProgressLine()
    {
        if (_hasProgressLine)
        {
            Console.Error.Write("\r" + new string(' ', Math.Max(_raw.BufferSize.Width - 1, 1)) + "\r");
            _hasProgressLine = false;
        }
    }
}
