using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Presence;

/// <summary>Makes presence records.</summary>
public static class PresenceRecordBuilder
{
    public static MsnPresence Build(MsnpSession session, PresenceInterval interval)
    {
        AnalysisContext analysis = session.Stream.Analysis;
        PresenceValues values = interval.Values;
        PresenceKey key = interval.Key;
        CurrentMedia? media = values[PresenceField.CurrentMedia] is { } text ? CurrentMedia.Parse(text) : null;
        bool hasNumbers = ClientCapabilities.TryParse(
            values[PresenceField.Capabilities] ?? "", out ClientCapabilities capabilities);
        bool hasPresenceNumbers = ClientCapabilities.TryParse(
            values[PresenceField.PresenceCapabilities] ?? "", out ClientCapabilities presence);
        return new MsnPresence
        {
            Timestamp = analysis.TimeOf(interval.Begin),
            TimestampSource = analysis.TimestampSourceOf(interval.Begin),
            SessionId = session.SessionId,
            Account = key.IsOwn ? session.Account : key.Account,
            Status = values[PresenceField.Status] is { } code ? StatusCode.NameOf(code) : null,
            StatusCode = values[PresenceField.Status],
            Name = values[PresenceField.Name],
            PersonalMessage = values[PresenceField.PersonalMessage],
            Media = media?.ToString(),
            MediaType = media is { IsEnabled: true } ? NullIfEmpty(media.Type) : null,
            Capabilities = ListOf(hasNumbers ? capabilities.Names : null),
            ExtendedCapabilities = ListOf(hasNumbers ? capabilities.ExtendedNames : null),
            CapabilityNumbers = NullIfEmpty(values[PresenceField.Capabilities]),
            ClientGeneration = hasNumbers ? capabilities.Generation : null,
            PresenceCapabilities = ListOf(
                hasPresenceNumbers ? presence.Names.Concat(presence.ExtendedNames) : null),
            EndpointId = NullIfEmpty(key.Place),
            Network = interval.Network is { } network ? NetworkName.Of(network) : null,
            NetworkId = interval.Network,
            Observer = session.Account,
            EndTime = analysis.TimeOf(interval.End),
            EndReason = interval.EndReason,
            IsOpen = PresenceEnd.IsOpen(interval.EndReason),
            IsInitial = interval.IsInitial,
            IsForced = interval.IsForced,
            Changes = ListOf(interval.Changes.Select(NameOf)),
            Source = interval.Source,
            DisplayPicture = ObjectOf(values[PresenceField.DisplayPicture]),
            DynamicPicture = ObjectOf(values[PresenceField.DynamicPicture]),
            Scene = ObjectOf(values[PresenceField.Scene]),
            SignatureSound = ObjectOf(values[PresenceField.SignatureSound]),
            IconUrl = NullIfEmpty(values[PresenceField.IconUrl]),
            ColorScheme = Protocol.Msnp.Presence.ColorScheme.ToHex(values[PresenceField.ColorScheme] ?? ""),
            EndpointName = NullIfEmpty(values[PresenceField.EndpointName]),
            ClientType = ClientTypeOf(values[PresenceField.ClientType]),
            ClientVersion = NullIfEmpty(values[PresenceField.ClientVersion]),
            IsIdle = IdleOf(values[PresenceField.Idle]),
            MachineGuid = NullIfEmpty(values[PresenceField.MachineGuid]),
            ProfileChangedAt = WireTime.FromXml(values[PresenceField.ProfileChangedAt]),
            Via = key.Via,
            Members = ListOf(NullIfEmpty(values[PresenceField.Members])?.Split('\n')),
            Anomalies = ListOf(interval.Anomalies.Select(anomaly => anomaly.ToString())),
            RecordIdSource = session.Stream.IdOf(
                string.Join("|", "Presence", key.Account, key.Via, key.Place),
                interval.Pieces[0].IsFromClient,
                interval.Pieces[0].Range),
            Evidence = session.Stream.EvidenceOf(interval.Pieces.ToArray()),
        };
    }

    private static MsnList<string> ListOf(IEnumerable<string>? items) =>
        items is null ? MsnList<string>.Empty : new MsnList<string>(items);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? ClientTypeOf(string? type) => type switch
    {
        "1" => "Computer",
        "2" => "Web",
        "3" => "Mobile",
        "4" => "Xbox",
        _ => NullIfEmpty(type),
    };

    private static bool? IdleOf(string? idle) =>
        string.Equals(idle, "true", StringComparison.OrdinalIgnoreCase) ? true
        : string.Equals(idle, "false", StringComparison.OrdinalIgnoreCase) ? false
        : null;

    // Fields are named as the record's properties.
    private static string NameOf(PresenceField field) => field switch
    {
        PresenceField.CurrentMedia => nameof(MsnPresence.Media),
        PresenceField.Idle => nameof(MsnPresence.IsIdle),
        _ => field.ToString(),
    };

    private static MsnObjectInfo? ObjectOf(string? text) =>
        MsnObject.Parse(text ?? "") is { } found ? ObjectInfoBuilder.Build(found) : null;
}
