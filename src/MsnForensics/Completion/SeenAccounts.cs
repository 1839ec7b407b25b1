using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Commands;

namespace MsnForensics.Completion;

/// <summary>
/// The accounts of records in variables and of small files; how much is looked at, and for how long, is bounded.
/// </summary>
internal static class SeenAccounts
{
    private const long MaximumFileBytes = 8 * 1024 * 1024;
    private const int MaximumFileCount = 8;
    private const int MaximumRecordCount = 20_000;
    private const RecordKinds Kinds =
        RecordKinds.Account | RecordKinds.Session | RecordKinds.Message | RecordKinds.Presence | RecordKinds.Contact;

    // The engine's own objects are asked: they are there in every host, whatever else is loaded.
    private const string VariablesScript = "$ExecutionContext.InvokeProvider.ChildItem.Get('Variable:', $false)";
    private const string PathsScript = """
        param($paths, $isLiteral)
        $resolver = $ExecutionContext.SessionState.Path
        foreach ($path in $paths) {
            if ($isLiteral) { $resolver.GetUnresolvedProviderPathFromPSPath($path) }
            else { $provider = $null; $resolver.GetResolvedProviderPathFromPSPath($path, [ref] $provider) }
        }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    public static IEnumerable<string?> Of(IDictionary boundParameters) =>
        Held().Concat(Read(boundParameters)).SelectMany(RecordFilter.AccountsOf);

    private static IEnumerable<MsnRecord> Held() => Run(VariablesScript)
        .Select(variable => variable.BaseObject).OfType<PSVariable>()
        .SelectMany(variable => Records(variable.Value))
        .Take(MaximumRecordCount);

    private static IEnumerable<MsnRecord> Records(object? value) => Unwrap(value) switch
    {
        MsnRecord record => [record],
        object?[] items => items.Take(MaximumRecordCount).Select(Unwrap).OfType<MsnRecord>(),
        ArrayList items => items.Cast<object?>().Take(MaximumRecordCount).Select(Unwrap).OfType<MsnRecord>(),
        IReadOnlyList<MsnRecord> items => items.Take(MaximumRecordCount),
        _ => [],
    };

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static List<MsnRecord> Read(IDictionary boundParameters)
    {
        List<MsnRecord> records = new();
        string[] files = FilesOf(boundParameters).Take(MaximumFileCount + 1).ToArray();
        if (files.Length > MaximumFileCount || files.Sum(LengthOf) > MaximumFileBytes)
        {
            return records;
        }

        using CancellationTokenSource stop = new(Patience);
        try
        {
            foreach (string file in files)
            {
                AnalysisRequest request = new() { Kinds = Kinds };
                using IEvidenceAnalysis analysis = EvidenceAnalysis.Open([CaptureSource.FromPath(file)], request);
                records.AddRange(analysis.Read(stop.Token).Take(MaximumRecordCount));
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Who presses a key is not told that a file is none: the cmdlet itself will.
            Debug.WriteLine(exception);
        }

        return records;
    }

    private static IEnumerable<string> FilesOf(IDictionary boundParameters)
    {
        bool isLiteral = boundParameters.Contains("LiteralPath");
        object? given = isLiteral ? boundParameters["LiteralPath"] : boundParameters["Path"];
        return given is null
            ? []
            : Run(PathsScript, given, isLiteral).Select(file => file.BaseObject).OfType<string>().Where(File.Exists);
    }

    private static long LengthOf(string file) => new FileInfo(file).Length;

    private static IEnumerable<PSObject> Run(string script, params object[] arguments)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript(script);
        Array.ForEach(arguments, argument => shell.AddArgument(argument));
        try
        {
            return shell.Invoke();
        }
        catch (RuntimeException exception)
        {
            Debug.WriteLine(exception);
            return [];
        }
    }
}
