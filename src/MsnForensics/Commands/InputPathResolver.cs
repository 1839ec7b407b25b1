using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Management.Automation;
using MsnForensics.Errors;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>
/// Turns what stands in -Path or -LiteralPath into files, with one error record per name that leads to none.
/// </summary>
internal sealed class InputPathResolver
{
    private readonly PSCmdlet _cmdlet;

    public InputPathResolver(PSCmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>A name led to no file.</summary>
    public bool HasRefused { get; private set; }

    /// <param name="paths">As given.</param>
    /// <param name="isLiteral">Wildcards are part of the names.</param>
    /// <param name="takesFolders">Folders are inputs, too.</param>
    public IEnumerable<string> Resolve(IEnumerable<string> paths, bool isLiteral, bool takesFolders = false)
    {
        foreach (string path in paths)
        {
            bool isPattern = !isLiteral && WildcardPattern.ContainsWildcardCharacters(path);
            foreach (string file in Find(path, isLiteral))
            {
                if (takesFolders || !Directory.Exists(file))
                {
                    yield return file;
                }
                else if (!isPattern)
                {
                    Refuse(ErrorRecords.PathIsContainer(file));
                }
            }
        }
    }

    private Collection<string> Find(string path, bool isLiteral)
    {
        try
        {
            Collection<string> files = isLiteral
                ? FindLiteral(path, out ProviderInfo provider)
                : _cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);
            if (provider.Name != "FileSystem")
            {
                Refuse(ErrorRecords.PathNotFileSystem(path, provider.Name));
                return [];
            }

            if (!isLiteral && WildcardPattern.ContainsWildcardCharacters(path))
            {
                _cmdlet.WriteVerbose(Say(Texts.VerbosePattern, path, files.Count));
            }

            if (files.Count == 0)
            {
                Refuse(ErrorRecords.PathNotFound(path));
            }

            return files;
        }
        catch (WildcardPatternException exception)
        {
            Refuse(ErrorRecords.PathPatternInvalid(path, exception));
        }
        catch (Exception exception) when (exception is SessionStateException or NotSupportedException)
        {
            Refuse(ErrorRecords.PathNotFound(path, exception));
        }

        return [];
    }

    private Collection<string> FindLiteral(string path, out ProviderInfo provider)
    {
        string file = _cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
        return File.Exists(file) || Directory.Exists(file) ? [file] : [];
    }

    private void Refuse(ErrorRecord error)
    {
        HasRefused = true;
        _cmdlet.WriteError(error);
    }
}
