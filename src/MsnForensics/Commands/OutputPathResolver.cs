using System;
using System.IO;
using System.Management.Automation;
using MsnForensics.Errors;

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
        if (!isLiteral && WildcardPattern.ContainsWildcardCharacters(name))
        {
            ArgumentException exception = new($"'{name}' holds wildcards and names no single file to write.");
            _cmdlet.ThrowTerminatingError(ErrorRecords.PathPatternInvalid(name, exception));
        }

        string path = ToProviderPath(name);
        if (Directory.Exists(path))
        {
            _cmdlet.ThrowTerminatingError(ErrorRecords.PathIsContainer(path));
        }

        string? folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            _cmdlet.ThrowTerminatingError(ErrorRecords.PathNotFound(folder ?? path));
        }

        if (noClobber && File.Exists(path))
        {
            _cmdlet.ThrowTerminatingError(ErrorRecords.OutputExists(path));
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
