using System.Collections.Generic;

namespace MsnForensics.Protocol.Dns;

/// <summary>A question to the domain name system, or the answer to one (RFC 1035).</summary>
/// <param name="IsResponse">An answer.</param>
/// <param name="ResponseCode">0 for success, 3 when the name does not exist.</param>
/// <param name="Questions">What was asked; an answer repeats it.</param>
/// <param name="Records">Answers, authorities and additional records, in order.</param>
public sealed record DnsMessage(
    bool IsResponse, int ResponseCode, IReadOnlyList<DnsQuestion> Questions, IReadOnlyList<DnsRecord> Records);

/// <summary>A name that is asked for.</summary>
/// <param name="Name">Without the closing dot, letters as they were sent.</param>
/// <param name="Type">Type of record wanted: 1 an IPv4 address, 28 an IPv6 address …</param>
public sealed record DnsQuestion(string Name, int Type);

/// <summary>What is known of a name.</summary>
/// <param name="Name">The name, without the closing dot.</param>
/// <param name="Type">Type of record.</param>
/// <param name="Data">An address, or the name that the record leads to; empty for other types, and for a
/// damaged one.</param>
public sealed record DnsRecord(string Name, int Type, string Data)
{
    /// <summary>The data is a name.</summary>
    public bool LeadsToName => DnsType.LeadsToName(Type);
}
