using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace MsnForensics.Testing.Captures;

/// <summary>What tshark, where it is installed, makes of a capture's streams.</summary>
public static class TsharkStreams
{
    public static bool IsInstalled { get; } = Run("--version") is not null;

    /// <summary>Both directions of every stream, as tshark follows them; the first is that of its "node 0".</summary>
    /// <param name="path">The capture.</param>
    /// <param name="streamCount">Number of TCP streams in it.</param>
    /// <param name="layer">What to follow: <c>tcp</c>, or <c>tls</c> for what comes out of it.</param>
    /// <param name="keyLog">A key log, or null.</param>
    public static IReadOnlyList<(int Index, string Node0, byte[] From0, byte[] From1)> Follow(
        string path, int streamCount, string layer = "tcp", string? keyLog = null)
    {
        List<string> arguments = ["-n", "-q", "-r", path];
        if (keyLog is not null)
        {
            arguments.AddRange(["-o", "tls.keylog_file:" + keyLog]);
        }

        if (layer == "tls")
        {
            // Its own idea of the port is the clear protocol.
            arguments.AddRange(["-d", "tcp.port==1863,tls"]);
        }

        for (int index = 0; index < streamCount; index++)
        {
            arguments.Add("-z");
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"follow,{layer},raw,{index}"));
        }

        List<(int Index, string Node0, byte[] From0, byte[] From1)> streams = [];
        MemoryStream[] sides = [new(), new()];
        string node0 = "";
        int number = 0;
        foreach (string line in (Run([.. arguments]) ?? "").Split('\n'))
        {
            if (line.StartsWith("Filter: tcp.stream eq ", StringComparison.Ordinal))
            {
                number = int.Parse(line["Filter: tcp.stream eq ".Length..], CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("Node 0: ", StringComparison.Ordinal))
            {
                node0 = line["Node 0: ".Length..].Trim();
                sides = [new MemoryStream(), new MemoryStream()];
            }
            else if (node0 == ":0")
            {
                // A number that a dissector took for itself: no such stream.
                node0 = "";
            }
            else if (line.StartsWith("====", StringComparison.Ordinal) && node0.Length > 0)
            {
                streams.Add((number, node0, sides[0].ToArray(), sides[1].ToArray()));
                node0 = "";
            }
            else if (node0.Length > 0 && !line.StartsWith("Node 1", StringComparison.Ordinal) && line.Trim().Length > 0)
            {
                sides[line[0] == '\t' ? 1 : 0].Write(Convert.FromHexString(line.Trim()));
            }
        }

        // Statistics are printed in the reverse order of the arguments.
        streams.Reverse();
        return streams;
    }

    private static string? Run(params string[] arguments)
    {
        try
        {
            ProcessStartInfo start = new("tshark", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
