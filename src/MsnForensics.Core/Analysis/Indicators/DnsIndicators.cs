using System.Collections.Generic;
using MsnForensics.Protocol.Dns;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Indicators;

/// <summary>The service's hosts in messages of the domain name system.</summary>
internal static class DnsIndicators
{
    private const int NoSuchName = 3;

    /// <summary>DNS, multicast DNS, and look-ups in the local network.</summary>
    public static bool IsPort(int port) => port is 53 or 5353 or 5355;

    /// <summary>One find for each name asked for, or told of; an answer without records tells of its
    /// question.</summary>
    public static IEnumerable<IndicatorFinding> Of(DnsMessage message)
    {
        if (!message.IsResponse || message.Records.Count == 0)
        {
            string outcome = !message.IsResponse
                ? ""
                : message.ResponseCode == NoSuchName ? ": no such name" : ": no answer";
            foreach (DnsQuestion question in message.Questions)
            {
                if (Find(question.Name, PlaceOf(message)) is { } finding)
                {
                    yield return finding with { Detail = DnsType.NameOf(question.Type) + outcome };
                }
            }
        }

        foreach (DnsRecord record in message.Records)
        {
            string detail = DnsType.NameOf(record.Type) + " " + record.Data;
            if (Find(record.Name, MsnIndicatorPlace.DnsAnswer) is { } finding)
            {
                yield return finding with { Detail = detail.TrimEnd() };
            }

            if (record.LeadsToName && Find(record.Data, MsnIndicatorPlace.DnsAnswer) is { } target)
            {
                yield return target with { Detail = DnsType.NameOf(record.Type) + " of " + record.Name };
            }
        }
    }

    private static MsnIndicatorPlace PlaceOf(DnsMessage message) =>
        message.IsResponse ? MsnIndicatorPlace.DnsAnswer : MsnIndicatorPlace.DnsQuestion;

    private static IndicatorFinding? Find(string name, MsnIndicatorPlace place) =>
        HostCatalog.Find(name) is { } host
            ? HostReader.Describe(name.TrimEnd('.').ToLowerInvariant(), host, place)
            : null;
}
