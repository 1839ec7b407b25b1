using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Accounts;

/// <summary>Makes the record of an account.</summary>
public static class AccountRecordBuilder
{
    public static MsnAccount Build(AnalysisContext analysis, string account, AccountEntry entry, long messageCount)
    {
        AccountEvidence evidence = entry.Evidence!;
        FrameReference first = new(0, 0, entry.FirstSeen);
        MsnAccountOrigin[] origins = entry.Origins
            .Select(origin => Build(analysis, origin.Key, origin.Value))
            .ToArray();
        string stream = evidence.Stream.Key;
        return new MsnAccount
        {
            Timestamp = analysis.TimeOf(first),
            TimestampSource = analysis.TimestampSourceOf(first),
            SessionId = entry.SessionIds.Values,
            Account = account,
            Names = entry.Names.Values,
            FirstSeen = analysis.TimeOf(first),
            LastSeen = TimeOf(analysis, entry.LastSeen),
            Addresses = new MsnList<string>(origins.Select(origin => origin.Address).Distinct()),
            Clients = entry.Clients.Values,
            EndpointIds = entry.EndpointIds.Values,
            SessionCount = entry.SessionCount,
            MessageCount = messageCount,
            IsOwner = entry.IsOwner,
            NameHistory = new MsnList<MsnAccountName>(entry.Names.Items.Select(name => new MsnAccountName(
                name.Key, TimeOf(analysis, name.Value.First), TimeOf(analysis, name.Value.Last)))),
            Origins = new MsnList<MsnAccountOrigin>(origins),
            Cid = entry.Cid,
            Puid = entry.Puid,
            ProductIds = entry.ProductIds.Values,
            ComputerNames = entry.ComputerNames.Values,
            PreferredEmail = entry.PreferredEmail,
            Privacy = entry.Privacy,
            AsksWhenAdded = entry.AsksWhenAdded,
            RecordIdSource = () => RecordIdentity.Of("Account", account, stream),
            Evidence = evidence.Stream.EvidenceOf(evidence.Piece),
        };
    }

    private static MsnAccountOrigin Build(
        AnalysisContext analysis, (string Address, MsnOriginSource Source) origin, SeenSet ports)
    {
        IEnumerable<int> known = ports.Items
            .Where(port => port.Key != AccountEntry.NoPort)
            .Select(port => int.Parse(port.Key, CultureInfo.InvariantCulture))
            .OrderBy(port => port);
        return new MsnAccountOrigin(
            origin.Address,
            new MsnList<int>(known),
            origin.Source,
            TimeOf(analysis, ports.Items.Min(port => port.Value.First)),
            TimeOf(analysis, ports.Items.Max(port => port.Value.Last)));
    }

    private static DateTimeOffset TimeOf(AnalysisContext analysis, long at) =>
        analysis.TimeOf(new FrameReference(0, 0, at));
}
