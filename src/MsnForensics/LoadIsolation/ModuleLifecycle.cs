using System.Management.Automation;
#if !NET8_0_OR_GREATER
using System;
using System.IO;
using System.Reflection;
#endif

namespace MsnForensics.LoadIsolation;

/// <summary>
/// Runs at import and at removal. On .NET Framework our assemblies ask for libraries by exact version: the resolve
/// handler gives them those of <c>dependencies</c>, and answers nobody else. .NET needs no handler, since the
/// private context is asked first.
/// </summary>
public sealed class ModuleLifecycle : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
#if NET8_0_OR_GREATER
    public void OnImport()
    {
    }

    public void OnRemove(PSModuleInfo psModuleInfo)
    {
    }
#else
    private static readonly Lazy<DependencyFolder> Folder = new(DependencyFolder.OfModule);

    public void OnImport() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    public void OnRemove(PSModuleInfo psModuleInfo) => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private static Assembly? Resolve(object? sender, ResolveEventArgs args)
    {
        AssemblyName wanted = new(args.Name);
        return IsOurs(args.RequestingAssembly) && Folder.Value.TryFind(wanted, out string file)
            ? Assembly.LoadFrom(file)
            : null;
    }

    private static bool IsOurs(Assembly? requester)
    {
        if (requester is null || requester.IsDynamic)
        {
            return false;
        }

        string? folder = Path.GetDirectoryName(requester.Location);
        return string.Equals(folder, Folder.Value.Path, StringComparison.OrdinalIgnoreCase)
            || string.Equals(folder, Path.GetDirectoryName(Folder.Value.Path), StringComparison.OrdinalIgnoreCase);
    }
#endif
}
