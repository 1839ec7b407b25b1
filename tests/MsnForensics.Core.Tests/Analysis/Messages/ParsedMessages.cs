using System.Linq;
using System.Text;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Conversations;

namespace MsnForensics.Core.Tests.Analysis.Messages;

/// <summary>Bodies, contents and leg messages from bytes.</summary>
internal static class ParsedMessages
{
    public static MessageBody Body(params string[] pieces)
    {
        MessageBody body = new();
        foreach (string piece in pieces)
        {
            body.Add(Encoding.Latin1.GetBytes(piece), true);
        }

        return body;
    }

    public static MessageContent Content(byte[] payload, bool isCut = false)
    {
        MessagePayload parsed = MessagePayload.Parse(payload);
        MessageBody body = new();
        body.Add(payload.Skip(parsed.BodyOffset).ToArray(), false);
        return MessageContent.Read(parsed, body, isCut, MsnParserOption.Default);
    }

    /// <summary>A text on a leg; the sender that the server names, or null for the client's own.</summary>
    public static LegMessage Leg(
        AnalysisScene scene,
        MsnpSession session,
        string? sender,
        string text,
        MsnCompleteness completeness = MsnCompleteness.Complete) =>
        Leg(scene, session, sender, MessageBytes.Text(text), completeness);

    public static LegMessage Leg(
        AnalysisScene scene,
        MsnpSession session,
        string? sender,
        byte[] payload,
        MsnCompleteness completeness = MsnCompleteness.Complete)
    {
        string line = sender is null ? "MSG 5 N" : "MSG " + sender + " Name";
        CommandEvent command = scene.Command(sender is null, line, payload, session, completeness);
        return new SwitchboardLeg(session, command, Content(payload, completeness == MsnCompleteness.Truncated))
        {
            NamedSender = sender,
            FromName = sender is null ? null : "Name",
            Completeness = completeness,
        };
    }
}
