using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Redaction;

/// <summary>What cannot be told by a property alone: where another property says what a value is.</summary>
internal static class RecordDetail
{
    /// <summary>Sets values of the copy right that its kind of record needs otherwise.</summary>
    public static void Correct(object item, Dictionary<string, object?> values, ValueRedactor redactor)
    {
        bool isSecretsOnly = redactor.Level == RedactionLevel.Secrets;
        switch (item)
        {
            case MsnCommand command when isSecretsOnly:
                values[nameof(MsnCommand.Arguments)] = Masked(command);
                values[nameof(MsnCommand.Payload)] = Masked(command.Payload, SecretMask.Payload);
                break;
            case MsnMessage message when isSecretsOnly:
                values[nameof(MsnMessage.Body)] = Masked(message.Body, SecretMask.Payload);
                break;
            case MsnMessage { Text: { } text } message when !isSecretsOnly && !IsWritten(message.Kind):
                values[nameof(MsnMessage.Text)] = ValueRedactor.Mark(text);
                break;
            case MsnServiceCall call when isSecretsOnly:
                values[nameof(MsnServiceCall.Request)] = Masked(call.Request, ServiceSecrets.Body);
                values[nameof(MsnServiceCall.Response)] = Masked(call.Response, ServiceSecrets.Body);
                break;
            case MsnServiceField field:
                values[nameof(MsnServiceField.Value)] = isSecretsOnly
                    ? ServiceSecrets.Field(field.Name, ServiceSecrets.Header(field.Name, field.Value))
                    : "[redacted]";
                break;
            case MsnAnomaly anomaly when !isSecretsOnly:
                values[nameof(MsnAnomaly.Detail)] = Enum.TryParse(anomaly.Code, out AnomalyCode code)
                    ? AnomalyCatalog.Get(code).Meaning
                    : "";
                break;
            case MsnTimelineEvent when !isSecretsOnly:
                values[nameof(MsnTimelineEvent.Message)] = Sentence(values);
                break;
            case MsnIndicator indicator:
                values[nameof(MsnIndicator.Value)] = redactor.Redact(ClassOf(indicator), indicator.Value);
                break;
            case MsnArtifact { Value: { } value } artifact:
                values[nameof(MsnArtifact.Value)] = redactor.Redact(ClassOf(artifact), value);
                break;
        }
    }

    // What programs tell each other is fields put together: names of files, of computers, of anybody.
    private static bool IsWritten(MsnMessageKind kind) => kind is MsnMessageKind.Text or MsnMessageKind.Action
        or MsnMessageKind.Offline or MsnMessageKind.Nudge or MsnMessageKind.Emoticon;

    private static RedactionClass ClassOf(MsnIndicator indicator) => indicator.Kind switch
    {
        MsnIndicatorKind.Account => RedactionClass.Account,
        MsnIndicatorKind.Ticket => RedactionClass.Secret,
        MsnIndicatorKind.HostName => RedactionClass.Host,
        _ => RedactionClass.Words,
    };

    private static RedactionClass ClassOf(MsnArtifact artifact) => artifact.Kind switch
    {
        MsnArtifactKind.Ticket or MsnArtifactKind.SavedCredential => RedactionClass.Secret,
        _ when artifact.Value?.IndexOf('@') > 0 && artifact.Value.IndexOf(' ') < 0 => RedactionClass.Account,
        _ => RedactionClass.Value,
    };

    // Who and what kind: the words of the sentence can be anybody's.
    private static string Sentence(Dictionary<string, object?> values)
    {
        string who = values[nameof(MsnTimelineEvent.Account)] as string ?? "";
        string peer = values[nameof(MsnTimelineEvent.Peer)] as string ?? "";
        string people = who + (who.Length > 0 && peer.Length > 0 ? " -> " : "") + peer;
        return values[nameof(MsnTimelineEvent.TimestampDescription)] + (people.Length == 0 ? "" : ": " + people);
    }

    private static MsnList<string> Masked(MsnCommand command)
    {
        bool hasNumber = command.TransactionId is not null;
        string[] all = hasNumber ? command.Arguments.Prepend("0").ToArray() : command.Arguments.ToArray();
        return new MsnList<string>(SecretMask.Arguments(command.Name, all).Skip(hasNumber ? 1 : 0));
    }

    private static MsnBytes? Masked(MsnBytes? bytes, Func<byte[], byte[]> mask) =>
        bytes is null ? null : new MsnBytes(mask(bytes.ToArray()));
}
