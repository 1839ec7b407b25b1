using System.Linq;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Streams;

/// <summary>Makes the record of one command.</summary>
public static class CommandRecordBuilder
{
    public static MsnCommand Build(StreamContext context, string sessionId, CommandEvent item)
    {
        WireCommand command = item.Command;
        long? transactionId = command.TransactionId(item.IsFromClient);
        bool isMasked = !context.Analysis.Request.IncludeSecret;
        string[] arguments = isMasked ? SecretMask.Arguments(command) : command.Arguments;
        return new MsnCommand
        {
            Timestamp = context.Analysis.TimeOf(item.At),
            TimestampSource = context.Analysis.TimestampSourceOf(item.At),
            Name = command.Verb,
            Direction = item.IsFromClient ? MsnStreamDirection.ClientToServer : MsnStreamDirection.ServerToClient,
            TransactionId = transactionId,
            Arguments = new MsnList<string>(transactionId is null ? arguments : arguments.Skip(1)),
            PayloadLength = command.PayloadLength,
            Payload = command.PayloadLength is null
                ? null
                : new MsnBytes(isMasked ? SecretMask.Payload(command.Payload) : command.Payload),
            SessionId = sessionId,
            Completeness = item.Completeness,
            Meaning = command.IsError ? ErrorCatalog.Find(command.Verb) : command.Info?.Meaning,
            RecordIdSource = context.IdOf("Command", item.IsFromClient, item.Range),
            Evidence = context.EvidenceOf(item),
        };
    }
}
