using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.LoadIsolation;

/// <summary>The builds of the module for systems: what they are, and when which one is loaded.</summary>
public sealed class BuildsTests : IDisposable
{
    private static readonly string[] OwnAssemblies = ["MsnForensics.dll", "MsnForensics.Core.dll"];

    private readonly string _folder = Directory.CreateTempSubdirectory("msn").FullName;

    private static bool IsPrecompiled =>
        typeof(BuildsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Precompiled").Value == "true";

    private static string ThisSystem
    {
        get
        {
            string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    private static string ThisBuild => $"net{Environment.Version.Major}.0-{ThisSystem}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void This_system_has_one_where_the_project_was_built_with_it()
    {
        string[] builds = Builds();
        Assert.Equal(IsPrecompiled, builds.Contains(ThisBuild));
        Skip(IsPrecompiled);
    }

    [Fact]
    public void Each_holds_machine_code_for_its_system_of_the_same_assemblies()
    {
        foreach (string build in Builds())
        {
            foreach (string name in OwnAssemblies)
            {
                using PEReader portable = Open("net8.0", name);
                using PEReader compiled = Open(build, name);
                ReadyToRunImage image = new(compiled);
                Assert.Equal(build[(build.IndexOf('-', StringComparison.Ordinal) + 1)..], image.System);
                Assert.InRange(image.FunctionCount, Methods(portable) / 2, int.MaxValue);
                Assert.Equal(Mvid(portable), Mvid(compiled));
                Assert.Equal(0, portable.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
            }
        }
    }

    [Fact]
    public void The_one_for_this_system_is_loaded_and_does_the_same_as_the_portable_one()
    {
        if (!Skip(IsPrecompiled))
        {
            return;
        }

        string copy = CopyModule("copy");
        Dictionary<string, string> compiled = Ask(Repository.Module, "compiled", out string errors);
        Assert.Equal("", errors);
        Directory.Delete(Path.Combine(copy, "bin", ThisBuild), recursive: true);
        Dictionary<string, string> portable = Ask(copy, "portable", out errors);
        Assert.Equal("", errors);

        Assert.Equal($"bin/{ThisBuild}/MsnForensics.dll", compiled["cmdlets"]);
        Assert.Equal($"bin/{ThisBuild}/MsnForensics.Core.dll", compiled["core"]);
        Assert.Equal("bin/net8.0/MsnForensics.dll", portable["cmdlets"]);
        Assert.Equal("bin/net8.0/MsnForensics.Core.dll", portable["core"]);
        Assert.Contains("|Hi Bob, are you there?|", compiled["texts"], StringComparison.Ordinal);
        Assert.Equal("True", compiled["dataset"]);
        Assert.Contains("|CsvHelper|", "|" + compiled["libraries"] + "|", StringComparison.Ordinal);
        foreach (string name in (string[])["texts", "times", "timeline", "dataset"])
        {
            Assert.Equal(portable[name], compiled[name]);
        }

        // In the order of the files, the folder of which differs.
        Assert.Equal(portable["libraries"].Split('|').Order(), compiled["libraries"].Split('|').Order());
    }

    [Theory]
    [InlineData("MsnForensics.dll", "cmdlets", true)]
    [InlineData("MsnForensics.Core.dll", "core", true)]
    [InlineData("MsnForensics.dll", "cmdlets", false)]
    [InlineData("MsnForensics.Core.dll", "core", false)]
    public void What_is_missing_or_cut_off_is_told_and_taken_from_the_portable_one(
        string name, string said, bool isMissing)
    {
        if (!Skip(IsPrecompiled))
        {
            return;
        }

        string copy = CopyModule("part");
        string file = Path.Combine(copy, "bin", ThisBuild, name);
        using (FileStream damaged = new(file, FileMode.Open))
        {
            damaged.SetLength(damaged.Length / 2);
        }

        if (isMissing)
        {
            File.Delete(file);
        }

        Dictionary<string, string> answers = Ask(copy, "part", out string errors);
        Assert.Equal("bin/net8.0/" + name, answers[said]);
        Assert.Contains("Hi Bob", answers["texts"], StringComparison.Ordinal);
        Assert.Contains(Path.GetFileNameWithoutExtension(name), errors, StringComparison.Ordinal);
    }

    private static bool Skip(bool isPrecompiled)
    {
        if (!isPrecompiled)
        {
            Console.WriteLine("Skipped: the project was built without code compiled beforehand.");
        }

        return isPrecompiled;
    }

    private static string[] Builds() =>
        Directory.GetDirectories(Path.Combine(Repository.Module, "bin"), "net*-*")
            .Select(path => Path.GetFileName(path)).ToArray();

    private static PEReader Open(string build, string name) =>
        new(File.OpenRead(Path.Combine(Repository.Module, "bin", build, name)));

    private static Guid Mvid(PEReader assembly)
    {
        MetadataReader metadata = assembly.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private static int Methods(PEReader assembly)
    {
        MetadataReader metadata = assembly.GetMetadataReader();
        return metadata.MethodDefinitions
            .Count(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress != 0);
    }

    private string CopyModule(string name)
    {
        string copy = Path.Combine(_folder, name);
        foreach (string file in Directory.GetFiles(Repository.Module, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(Repository.Module, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    private Dictionary<string, string> Ask(string module, string name, out string errors)
    {
        string output = Directory.CreateDirectory(Path.Combine(_folder, name + "-output")).FullName;
        string script = Path.Combine(AppContext.BaseDirectory, "Scripts", "builds.ps1");
        string capture = Path.Combine(Repository.Root, "examples", "captures", "first-look.pcapng");
        ShellProcess process = ShellProcess.Run("-NoModule", "-File", script, module, capture, output);
        errors = process.Errors;
        return process.Lines.Where(line => line.StartsWith("@@", StringComparison.Ordinal))
            .Select(line => line[2..].Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
    }
}
