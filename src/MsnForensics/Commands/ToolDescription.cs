using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using MsnForensics.Analysis.Custody;
using MsnForensics.Bytes;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Commands;

/// <summary>Describes the module and the machine for manifests.</summary>
internal static class ToolDescription
{
    public static MsnManifestTool Create(PSCmdlet cmdlet)
    {
        string folder = FolderOf(cmdlet);
        List<MsnManifestFile> files = HashFiles(folder);
        return new MsnManifestTool
        {
            Name = "MsnForensics",
            Version = cmdlet.MyInvocation.MyCommand.Version?.ToString() ?? "",
            Sha256 = HashOf(files),
            PowerShell = cmdlet.Host.Version + " (" + EngineVersion(cmdlet) + ")",
            Runtime = RuntimeInformation.FrameworkDescription,
            OperatingSystem = RuntimeInformation.OSDescription + " " + RuntimeInformation.OSArchitecture,
            Culture = CultureInfo.CurrentCulture.Name,
            TimeZone = TimeZoneInfo.Local.Id,
            Components = new(
                from file in files
                where IsLoadable(file.Path)
                select new MsnManifestComponent(
                    Path.GetFileNameWithoutExtension(file.Path), VersionOf(folder, file.Path), file.Sha256)),
        };
    }

    private static string FolderOf(PSCmdlet cmdlet) => cmdlet.MyInvocation.MyCommand.Module?.ModuleBase
        ?? Path.GetDirectoryName(typeof(ToolDescription).Assembly.Location) ?? "";

    private static object? EngineVersion(PSCmdlet cmdlet) =>
        (cmdlet.GetVariableValue("PSVersionTable") as System.Collections.IDictionary)?["PSVersion"];

    private static List<MsnManifestFile> HashFiles(string folder)
    {
        ManifestLister lister = new(folder, [], null, null);
        return lister.Hash(lister.Files([folder]), new FileHasher([]), CancellationToken.None).ToList();
    }

    private static string HashOf(List<MsnManifestFile> files)
    {
        using StringWriter list = new();
        HashList.WriteSha256(list, files);
        return HexText.Of(Digest.Sha256(Encoding.UTF8.GetBytes(list.ToString())));
    }

    // The module brings its assemblies once per framework and system; those of the running build count.
    private static bool IsLoadable(string path)
    {
        string dependencies = DependencyFolder.OfModule().Path;
        string[] folders = path.Split('/');
        return path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            && (Has(DependencyFolder.OwnFolder)
                || (Has(dependencies) && Has(Path.GetDirectoryName(dependencies))));

        bool Has(string? folder) => folders.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase);
    }

    private static string VersionOf(string folder, string path) =>
        FileVersionInfo.GetVersionInfo(ManifestPath.FileOf(folder, path)).FileVersion ?? "";
}
