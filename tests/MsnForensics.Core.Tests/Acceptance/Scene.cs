using System;
using System.Linq;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Acceptance;

/// <summary>Captures of sample streams, one second for each command and 1 ms for each piece of it.</summary>
internal static class Scene
{
    public static AnalysisRun Run(string transcript) => Run(Transcript.Parse(transcript));

    public static AnalysisRun Run(Transcript transcript) => Run(transcript, (_, bytes) => [bytes]);

    /// <summary>A capture in which each command is sent in the pieces that a test makes of it.</summary>
    /// <param name="transcript">What is said.</param>
    /// <param name="pieces">Makes the pieces of the command of that number; none, and the conversation is over.</param>
    /// <param name="spacing">Seconds from command to command.</param>
    public static AnalysisRun Run(Transcript transcript, Func<int, byte[], byte[][]> pieces, double spacing = 1)
    {
        TcpConversation tcp = new TcpConversation { IsAcknowledging = false, Step = TimeSpan.FromMilliseconds(1) }.Handshake();
        DateTimeOffset start = tcp.Time;
        for (int i = 0; i < transcript.Steps.Count; i++)
        {
            TranscriptStep step = transcript.Steps[i];
            byte[][] parts = pieces(i, step.Bytes);
            if (parts.Length == 0)
            {
                break;
            }

            tcp.Time = start.AddSeconds(i * spacing);
            foreach (byte[] part in parts.Where(part => part.Length > 0))
            {
                tcp.Send(step.IsFromClient, part);
            }
        }

        return AnalysisRun.Of(tcp.Packets);
    }

    /// <summary>The stream from some byte of a command on, as a capture that begins late shows it.</summary>
    public static AnalysisRun RunFrom(Transcript transcript, int first, int offset)
    {
        TcpConversation tcp = new();
        for (int i = first; i < transcript.Steps.Count; i++)
        {
            TranscriptStep step = transcript.Steps[i];
            tcp.Send(step.IsFromClient, i == first ? step.Bytes[offset..] : step.Bytes);
        }

        return AnalysisRun.Of(tcp.Packets);
    }
}
