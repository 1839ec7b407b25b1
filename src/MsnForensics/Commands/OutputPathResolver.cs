using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using MsnForensics.Errors;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>
/// Finds the one file that a writing cmdlet is to make; whatever stands in the way ends the cmdlet at once.
/// </summary>
internal sealed class OutputPathResolver
{
    private readonly PSCmdlet _cmdlet;

    public OutputPathResolver(PSCmdlet cmdlet) => _cmdlet = cmdlet;

    public string Resolve(string name, bool isLiteral, bool noClobber)
    {
        string path = ResolveName(name, isLiteral);
        if (Directory.Exists(path))
        {
            _cmdlet.ThrowTerminatingError(ErrorRecords.PathIsContainer(path));
        }

        if (noClobber && File.Exists(path))
        {
            _cmdlet.ThrowTerminatingError(ErrorRecords.OutputExists(path));
        }

        return path;
    }

    /// <summary>A folder to make; an empty one may be there, but nothing else.</summary>
    public string ResolveNewFolder(string name, bool isLiteral)
    {
        string path = ResolveName(name, isLiteral);
        if (File.Exists(path))
        {
            _cmdlet.ThrowTerminatingError(ErrorRecords.PathNotFolder(path));
        }

        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            _cmdlet.ThrowTerminatingError(ErrorRecords.OutputFolderExists(path));
        }

        return path;
    }

    /// <summary>A folder to write files into, which need not be there yet.</summary>
    public string ResolveFolder(string name)
    {
        string path = ToProviderPath(name);
        if (File.Exists(path))
        {
            _cmdlet.ThrowTerminatingError(ErrorRecords.PathNotFolder(path));
        }

        return path;
    }

    private string ResolveName(string name, bool isLiteral)
    {
        if (!isLiteral && WildcardPattern.ContainsWildcardCharacters(name))
        {
            ArgumentException exception = new(Say(Texts.OutputIsPattern, name));
            _cmdlet.ThrowTerminatingError(ErrorRecords.PathPatternInvalid(name, exception));
        }

        string path = ToProviderPath(name).TrimEnd(Path.DirectorySeparatorChar);
        string? folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            _cmdlet.ThrowTerminatingError(ErrorRecords.PathNotFound(folder ?? path));
        }

        return path;
    }

    private string ToProviderPath(string name)
    {
        try
        {
            string path = _cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(
                name, out ProviderInfo provider, out _);
            if (provider.Name != "FileSystem")
            {
                _cmdlet.ThrowTerminatingError(ErrorRecords.PathNotFileSystem(name, provider.Name));
            }

            return Path.GetFullPath(path);
        }
        catch (SessionStateException exception)
        {
            _cmdlet.ThrowTerminatingError(ErrorRecords.PathNotFound(name, exception));
            throw;
        }
    }
}
