using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Management.Automation;
using MsnForensics.Errors;

namespace MsnForensics.Commands;

/// <summary>Turns what stands in -Path or -LiteralPath into files, with one error record per name that leads to none.</summary>
internal sealed class InputPathResolver
{
    private readonly PSCmdlet _cmdlet;

    public InputPathResolver(PSCmdlet cmdlet) => _cmdlet = cmdlet;

    public IEnumerable<string> Resolve(IEnumerable<string> paths, bool isLiteral)
    {
        foreach (string path in paths)
        {
            bool isPattern = !isLiteral && WildcardPattern.ContainsWildcardCharacters(path);
            foreach (string file in isLiteral ? ResolveLiteral(path) : ResolvePattern(path))
            {
                if (!Directory.Exists(file))
                {
                    yield return file;
                }
                else if (!isPattern)
                {
                    _cmdlet.WriteError(ErrorRecords.PathIsContainer(file));
                }
            }
        }
    }

    private IReadOnlyList<string> ResolveLiteral(string path)
    {
        try
        {
            string file = _cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(
                path, out ProviderInfo provider, out _);
            if (provider.Name != "FileSystem")
            {
                _cmdlet.WriteError(ErrorRecords.PathNotFileSystem(path, provider.Name));
                return [];
            }

            if (File.Exists(file) || Directory.Exists(file))
            {
                return [file];
            }

            _cmdlet.WriteError(ErrorRecords.PathNotFound(path));
        }
        catch (Exception exception) when (exception is SessionStateException or NotSupportedException)
        {
            _cmdlet.WriteError(ErrorRecords.PathNotFound(path, exception));
        }

        return [];
    }

    private IReadOnlyList<string> ResolvePattern(string path)
    {
        try
        {
            Collection<string> files = _cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(
                path, out ProviderInfo provider);
            if (provider.Name != "FileSystem")
            {
                _cmdlet.WriteError(ErrorRecords.PathNotFileSystem(path, provider.Name));
                return [];
            }

            if (files.Count > 0)
            {
                return files;
            }

            _cmdlet.WriteError(ErrorRecords.PathNotFound(path));
        }
        catch (WildcardPatternException exception)
        {
            _cmdlet.WriteError(ErrorRecords.PathPatternInvalid(path, exception));
        }
        catch (Exception exception) when (exception is SessionStateException or NotSupportedException)
        {
            _cmdlet.WriteError(ErrorRecords.PathNotFound(path, exception));
        }

        return [];
    }
}
