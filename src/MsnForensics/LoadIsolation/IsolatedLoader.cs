using System;
using System.IO;
using System.Reflection;
#if NET8_0_OR_GREATER
using System.Runtime.Loader;
#else
using System.Runtime.InteropServices;
#endif

namespace MsnForensics.LoadIsolation;

/// <summary>
/// Loads the bridges and what they need out of <c>dependencies</c>, so that no other module's copy of a library
/// can collide with ours. Records and cmdlets stay in the default context and keep their type literals.
/// </summary>
internal abstract class IsolatedLoader
{
    protected IsolatedLoader(DependencyFolder folder) => Folder = folder;

    protected DependencyFolder Folder { get; }

    public static IsolatedLoader Create(DependencyFolder folder) =>
#if NET8_0_OR_GREATER
        new PrivateContextLoader(folder);
#else
        new ResolveEventLoader(folder);
#endif

    /// <summary>A new object of a bridge class; <see cref="BridgeException"/> when it cannot be had.</summary>
    public object CreateInstance(string assemblyName, string typeName)
    {
        if (!Folder.TryFind(new AssemblyName(assemblyName), out string file))
        {
            throw new BridgeException($"'{assemblyName}.dll' is missing from '{Folder.Path}'.");
        }

        try
        {
            Type? type = LoadFile(file).GetType(typeName);
            return type is null
                ? throw new BridgeException($"'{file}' has no type '{typeName}'.")
                : Activator.CreateInstance(type)!;
        }
        catch (Exception exception)
            when (exception is IOException or BadImageFormatException or TargetInvocationException)
        {
            throw new BridgeException($"'{file}' could not be loaded: {exception.Message}", exception);
        }
    }

    protected abstract Assembly LoadFile(string file);

#if NET8_0_OR_GREATER
    private sealed class PrivateContextLoader(DependencyFolder folder) : IsolatedLoader(folder)
    {
        private readonly Context _context = new(folder);

        protected override Assembly LoadFile(string file) => _context.LoadFromAssemblyPath(file);
    }

    private sealed class Context(DependencyFolder folder) : AssemblyLoadContext("MsnForensics")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Assembly core = typeof(MsnRecord).Assembly;
            if (assemblyName.Name == core.GetName().Name)
            {
                return core;
            }

            return folder.TryFind(assemblyName, out string file) ? LoadFromAssemblyPath(file) : null;
        }

        protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
            folder.TryFindNative(unmanagedDllName, out string file) ? LoadUnmanagedDllFromPath(file) : 0;
    }
#else
    private sealed class ResolveEventLoader : IsolatedLoader
    {
        public ResolveEventLoader(DependencyFolder folder)
            : base(folder)
        {
        }

        protected override Assembly LoadFile(string file)
        {
            // Once it is in the process, Windows finds it by its name alone.
            if (Folder.TryFindNative("e_sqlite3", out string library))
            {
                _ = LoadLibrary(library);
            }

            return Assembly.LoadFrom(file);
        }

        [DllImport("kernel32", CharSet = CharSet.Unicode, EntryPoint = "LoadLibraryW", ExactSpelling = true)]
        private static extern IntPtr LoadLibrary(string path);
    }
#endif
}
