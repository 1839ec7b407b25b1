using System.IO;
using System.Management.Automation;
using System.Reflection;
#if NET8_0_OR_GREATER
using System.Runtime.Loader;
#else
using System;
#endif

namespace MsnForensics.LoadIsolation;

/// <summary>
/// Runs at import and at removal. On .NET Framework our assemblies ask for libraries by exact version: the resolve
/// handler gives them those of <c>dependencies</c>, and answers nobody else. .NET needs none for them, since the
/// private context is asked first, but looks for translations beside the running build alone: they stand beside the
/// portable one.
/// </summary>
public sealed class ModuleLifecycle : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
#if NET8_0_OR_GREATER
    private static readonly string Translation = typeof(ModuleLifecycle).Assembly.GetName().Name + ".resources";

    public void OnImport() => AssemblyLoadContext.Default.Resolving += ResolveTranslation;

    public void OnRemove(PSModuleInfo psModuleInfo) => AssemblyLoadContext.Default.Resolving -= ResolveTranslation;

    private static Assembly? ResolveTranslation(AssemblyLoadContext context, AssemblyName wanted)
    {
        if (wanted.Name != Translation || string.IsNullOrEmpty(wanted.CultureName))
        {
            return null;
        }

        string portable = Path.GetDirectoryName(DependencyFolder.PathFor(DependencyFolder.OwnFolder)) ?? "";
        string file = Path.Combine(portable, wanted.CultureName, Translation + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
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
