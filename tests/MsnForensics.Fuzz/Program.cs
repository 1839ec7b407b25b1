using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using MsnForensics.Fuzz;
using SharpFuzz;

// TARGET                  under AFL++ (afl-fuzz -- dotnet MsnForensics.Fuzz.dll TARGET), after `sharpfuzz MsnForensics.Core.dll`
// TARGET FILE N [SEED]    without a fuzzer: N random changes of a file, each fed to the target
// TARGET FILE             replays one input
Dictionary<string, Action<byte[]>> targets = new()
{
    ["capture"] = Targets.Capture,
    ["msnp"] = Targets.Msnp,
    ["message"] = Targets.Message,
    ["hive"] = HostTargets.Hive,
    ["history"] = HostTargets.History,
    ["artifact"] = HostTargets.Artifact,
    ["carve"] = HostTargets.Carve,
};
if (args.Length == 0 || !targets.TryGetValue(args[0], out Action<byte[]>? target))
{
    Console.Error.WriteLine("Usage: capture|msnp|message|hive|history|artifact|carve [FILE [COUNT [SEED]]]");
    return 2;
}

if (args.Length == 1)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using MemoryStream input = new();
        stream.CopyTo(input);
        target(input.ToArray());
    });
    return 0;
}

byte[] seed = File.ReadAllBytes(args[1]);
int count = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;
int number = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1;
target(seed);
return Mutation.Run(target, seed, count, number);
