using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Samples;
using Xunit.Abstractions;

namespace MsnForensics.Core.Tests.Analysis.Evidence;

/// <summary>The bytes that a record names, cut out by another reader, say what the record says.</summary>
public sealed class EvidenceTests
{
    private readonly ITestOutputHelper _output;

    public EvidenceTests(ITestOutputHelper output) => _output = output;

    public static TheoryData<string> Captures() => new(
        SharedCaptures.Files("msn").Concat(SharedCaptures.Files("real"))
            .Select(path => Path.GetRelativePath(SharedCaptures.Folder!, path)).Append(""));

    [Fact]
    public void Every_record_of_the_sample_can_be_walked_back() => Check(FirstLookSample.File());

    [Fact]
    public void Every_record_of_a_hub_can_be_walked_back() => Check(PacketFile.Pcap(
        new SwitchboardRoom("4711").Open("alice@example.org", "bob@example.org", "carol@example.org")
            .Say("alice@example.org", "hello").Leave("bob@example.org").Say("carol@example.org", "hi").Packets));

    [Theory]
    [InlineData("Gateway")]
    [InlineData("Proxies")]
    public void Every_record_behind_a_proxy_can_be_walked_back(string name) =>
        Check(PacketFile.Pcap(BuiltCaptures.Get(name)), isCoded: name == "Gateway");

    [Theory]
    [MemberData(nameof(Captures))]
    public void Every_record_of_a_shared_capture_can_be_walked_back(string name)
    {
        if (name.Length == 0)
        {
            _output.WriteLine(SharedCaptures.Folder is null ? "Skipped: no shared captures." : "");
            return;
        }

        Check(File.ReadAllBytes(Path.Combine(SharedCaptures.Folder!, name)));
    }

    private void Check(byte[] file, bool isCoded = false)
    {
        AnalysisRun run = AnalysisRun.Of(file, new AnalysisRequest { IncludeSecret = true });
        PlainCapture capture = new(file);
        EvidenceCutter cutter = new(
            capture, run.Streams.Where(stream => stream.Protocol == "Msnp" || stream.Content == "Msnp"));
        foreach (MsnCommand command in run.Commands)
        {
            if (command.Evidence.Layer == "http")
            {
                CheckInside(capture, command, isCoded);
            }
            else
            {
                CheckCommand(cutter, command);
            }
        }

        foreach (MsnMessage message in run.Messages)
        {
            Assert.NotEmpty(message.Sightings);
            foreach (MsnEvidence sighting in message.Sightings.Where(item => item.Layer == "tcp"))
            {
                CheckMessage(cutter, message, sighting);
            }
        }

        foreach (MsnSession session in run.Sessions.Where(
            session => session.Evidence.Parts.Count > 0 && session.Evidence.Layer == "tcp"))
        {
            CheckSession(cutter, session);
        }

        foreach (MsnAuthentication signIn in run.Of<MsnAuthentication>())
        {
            CheckSignIn(cutter, signIn);
        }

        Assert.All(run.Conversations, conversation => Assert.NotEmpty(conversation.Evidence.Parts));
        CheckTotals(cutter, run);
        _output.WriteLine(
            run.Commands.Count + " commands, " + run.Messages.Count + " messages, " + run.Sessions.Count + " sessions");
    }

    // Each part is a command that one of the steps names.
    private static void CheckSignIn(EvidenceCutter cutter, MsnAuthentication signIn)
    {
        Assert.Equal(signIn.Steps.Count, signIn.Evidence.Parts.Count);
        foreach (MsnEvidencePart part in signIn.Evidence.Parts.Where(part => part.Layer == "tcp"))
        {
            byte[] bytes = cutter.Cut(part.StreamId, part, out long covered);
            Assert.Equal(part.Length, covered);
            string side = part.StreamDirection == MsnStreamDirection.ClientToServer ? "C: " : "S: ";
            string verb = side + Encoding.UTF8.GetString(bytes, 0, 3);
            Assert.Contains(signIn.Steps, step => step.StreamId == part.StreamId
                && part.FrameNumbers.Contains(step.FrameNumber)
                && step.Name.StartsWith(verb, StringComparison.Ordinal));
        }
    }

    private static void CheckCommand(EvidenceCutter cutter, MsnCommand command)
    {
        MsnEvidencePart part = Assert.Single(command.Evidence.Parts);
        Assert.Equal(command.Direction, part.StreamDirection);
        Assert.Equal(command.Evidence.FrameNumbers, part.FrameNumbers);
        byte[] bytes = cutter.Cut(command.Evidence.StreamId, part, out long covered);
        int lineEnd = Array.IndexOf(bytes, (byte)'\n') + 1;
        string line = WithoutLineEnd(bytes.AsSpan(0, lineEnd));
        List<string> words = [command.Name, .. command.Arguments];
        if (command.TransactionId is { } id)
        {
            words.Insert(1, line.Split(' ')[1]);
            Assert.Equal(id, long.Parse(words[1], null));
        }

        Assert.Equal(words, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        byte[] payload = command.Payload?.ToArray() ?? [];
        if (command.Completeness == MsnCompleteness.Gap)
        {
            Assert.Equal(part.Length - lineEnd - payload.Length, part.Length - covered);
            return;
        }

        Assert.Equal(part.Length, covered);
        Assert.Equal(payload, bytes[lineEnd..]);
    }

    // Offsets count in the bodies put together; the frames are those that brought the command's bytes.
    private static void CheckInside(PlainCapture capture, MsnCommand command, bool isCoded)
    {
        MsnEvidencePart part = Assert.Single(command.Evidence.Parts);
        Assert.NotEmpty(part.FrameNumbers);
        byte[] bytes = part.FrameNumbers.SelectMany(number => capture[number]!.Payload).ToArray();
        string line = string.Join(' ', [command.Name, .. command.Arguments]);
        byte[] last = Encoding.UTF8.GetBytes(command.Arguments.Count > 0 ? command.Arguments[^1] : command.Name);
        Assert.True(isCoded || bytes.AsSpan().IndexOf(last) >= 0, line);
        Assert.True(isCoded || bytes.AsSpan().IndexOf(command.Payload?.ToArray() ?? []) >= 0, line);
    }

    private static void CheckMessage(EvidenceCutter cutter, MsnMessage message, MsnEvidence sighting)
    {
        Assert.Equal(sighting.Parts[0].FrameNumbers[0] > 0, sighting.FrameNumbers.Count > 0);
        byte[] bodies = sighting.Parts
            .SelectMany(part => BodyOf(cutter.Cut(sighting.StreamId, part, out _))).ToArray();
        byte[] whole = cutter.Cut(sighting.StreamId, sighting.Parts[0], out _);
        if (sighting.StreamDirection == MsnStreamDirection.ServerToClient && message.From is not null)
        {
            bool isTold = message.Kind is MsnMessageKind.Mail or MsnMessageKind.Offline;
            string line = WithoutLineEnd(whole);
            Assert.Contains(message.From, isTold ? line : line.Split('\r')[0], StringComparison.OrdinalIgnoreCase);
        }

        if (message.ContentType is not null)
        {
            Assert.True(whole.AsSpan().IndexOf(Encoding.UTF8.GetBytes(message.ContentType)) >= 0, message.ContentType);
        }

        if (message.Kind == MsnMessageKind.Text
            && message.Completeness == MsnCompleteness.Complete
            && message.Charset != "windows-1252")
        {
            Assert.Equal(message.Text, Encoding.UTF8.GetString(bodies));
        }
        else if (message.Kind is MsnMessageKind.Invitation or MsnMessageKind.Capability)
        {
            string there = Encoding.UTF8.GetString(bodies);
            Assert.All(
                message.Text?.Split("; ") ?? [], piece => Assert.Contains(piece, there, StringComparison.Ordinal));
        }
        else if (message.Text is not null && message.Charset != "windows-1252"
            && message.Kind is not (MsnMessageKind.Mail or MsnMessageKind.System))
        {
            string there = Encoding.UTF8.GetString(bodies);
            Assert.All(message.Text.Split('\uFFFD'), piece => Assert.Contains(piece, there, StringComparison.Ordinal));
        }
        else if (message.Body is not null && message.Completeness == MsnCompleteness.Complete)
        {
            Assert.Equal(message.Body.ToArray(), bodies);
        }
    }

    private static void CheckSession(EvidenceCutter cutter, MsnSession session)
    {
        string all = string.Concat(session.Evidence.Parts.Select(part =>
            Encoding.UTF8.GetString(cutter.Cut(session.Evidence.StreamId, part, out _))));
        Assert.Equal(session.StreamId, session.Evidence.StreamId);
        if (session.Account is not null)
        {
            Assert.Contains(session.Account, all, StringComparison.OrdinalIgnoreCase);
        }

        if (session.Dialect is not null && session.Kind != MsnSessionKind.Switchboard && !session.IsMidStream)
        {
            Assert.Contains(session.Dialect, all, StringComparison.Ordinal);
        }
    }

    // Every byte of an MSN stream stands in exactly one command or is counted as not understood.
    private static void CheckTotals(EvidenceCutter cutter, AnalysisRun run)
    {
        foreach (MsnStream stream in run.Streams.Where(stream => stream.Protocol == "Msnp"))
        {
            bool isAlone = run.Streams.Count(other => other.CommunityId == stream.CommunityId) == 1;
            if (isAlone)
            {
                Assert.Equal(cutter.CountBytes(stream, MsnStreamDirection.ClientToServer), stream.ClientBytes);
                Assert.Equal(cutter.CountBytes(stream, MsnStreamDirection.ServerToClient), stream.ServerBytes);
            }

            MsnCommand[] commands = run.Commands.Where(
                command => command.Evidence.StreamId == stream.StreamId).ToArray();
            long understood = commands.Sum(command =>
            {
                cutter.Cut(stream.StreamId, command.Evidence.Parts[0], out long covered);
                return covered;
            });
            Assert.Equal(stream.ClientBytes + stream.ServerBytes, understood + stream.UnparsedBytes);
        }

        Assert.Equal(run.Streams.Sum(stream => stream.ClientBytes + stream.ServerBytes), run.Captures[0].StreamBytes);
        Assert.Equal(run.Streams.Sum(stream => stream.MissingBytes), run.Captures[0].MissingBytes);
        Assert.Equal(run.Streams.Sum(stream => stream.UnparsedBytes), run.Captures[0].UnparsedBytes);
    }

    private static byte[] BodyOf(byte[] command)
    {
        int at = command.AsSpan().IndexOf("\r\n"u8) + 2;
        int blank = command.AsSpan(at).IndexOf("\r\n\r\n"u8);
        return blank < 0 ? [] : command[(at + blank + 4)..];
    }

    private static string WithoutLineEnd(ReadOnlySpan<byte> line)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(line);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.Latin1.GetString(line);
        }

        return text.TrimEnd('\r', '\n');
    }
}
