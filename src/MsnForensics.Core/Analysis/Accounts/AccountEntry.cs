using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Contacts;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Accounts;

/// <summary>What is known of one account, or of the owner of a session while nothing tells who it is.</summary>
public sealed class AccountEntry
{
    private readonly Dictionary<(string Address, MsnOriginSource Source), SeenSet> _origins = new(0);
    private Latest<bool> _isOpen;
    private Latest<bool> _asksWhenAdded;

    public long FirstSeen { get; private set; } = long.MaxValue;

    public long LastSeen { get; private set; } = long.MinValue;

    public SeenSet Names { get; } = new();

    public SeenSet Clients { get; } = new();

    public SeenSet EndpointIds { get; } = new();

    public SeenSet ProductIds { get; } = new();

    public SeenSet ComputerNames { get; } = new();

    public SeenSet SessionIds { get; } = new();

    public bool IsOwner { get; set; }

    public long SessionCount { get; set; }

    public string? Cid { get; set; }

    public string? Puid { get; set; }

    public string? PreferredEmail { get; set; }

    public MsnPrivacy? Privacy => !_isOpen.IsSet ? null
        : _isOpen.Value ? MsnPrivacy.AllowAll : MsnPrivacy.AllowListed;

    public bool? AsksWhenAdded => _asksWhenAdded.IsSet ? _asksWhenAdded.Value : null;

    /// <summary>The first evidence that tells whose client it is, else the first that names the account.</summary>
    public AccountEvidence? Evidence { get; private set; }

    /// <summary>By address and ground; the values are ports.</summary>
    public IEnumerable<KeyValuePair<(string Address, MsnOriginSource Source), SeenSet>> Origins => _origins
        .OrderBy(origin => origin.Value.Items.Min(item => item.Value.First))
        .ThenBy(origin => origin.Key.Source)
        .ThenBy(origin => origin.Key.Address, StringComparer.Ordinal);

    public void See(AccountEvidence evidence)
    {
        See(evidence.At, evidence.At);
        bool isBetter = Evidence is null || (evidence.IsSignIn && !Evidence.IsSignIn)
            || (evidence.IsSignIn == Evidence.IsSignIn && evidence.At < Evidence.At);
        Evidence = isBetter ? evidence : Evidence;
    }

    public void See(long first, long last)
    {
        FirstSeen = Math.Min(FirstSeen, first);
        LastSeen = Math.Max(LastSeen, last);
    }

    /// <summary>Notes where a client came from.</summary>
    /// <param name="address">IP address, or <c>tel:</c> number.</param>
    /// <param name="port">Its port; null when not known.</param>
    /// <param name="source">How it is known.</param>
    /// <param name="at">When.</param>
    public void AddOrigin(string? address, int? port, MsnOriginSource source, long at)
    {
        (string, MsnOriginSource) key = (address ?? "", source);
        if (!string.IsNullOrEmpty(address) && (_origins.Count < MaximumOriginCount || _origins.ContainsKey(key)))
        {
            OriginOf(key).Add(port?.ToString(CultureInfo.InvariantCulture) ?? NoPort, at);
        }
    }

    public void SetPrivacy(bool isOpen, Moment at) => _isOpen.Set(isOpen, at);

    public void SetAsking(bool asks, Moment at) => _asksWhenAdded.Set(asks, at);

    public void Merge(AccountEntry other)
    {
        if (other.Evidence is not null)
        {
            See(other.Evidence);
        }

        See(other.FirstSeen, other.LastSeen);
        Names.Merge(other.Names);
        Clients.Merge(other.Clients);
        EndpointIds.Merge(other.EndpointIds);
        ProductIds.Merge(other.ProductIds);
        ComputerNames.Merge(other.ComputerNames);
        SessionIds.Merge(other.SessionIds);
        foreach (KeyValuePair<(string Address, MsnOriginSource Source), SeenSet> origin in other._origins)
        {
            OriginOf(origin.Key).Merge(origin.Value);
        }

        IsOwner |= other.IsOwner;
        SessionCount += other.SessionCount;
        Cid ??= other.Cid;
        Puid ??= other.Puid;
        PreferredEmail ??= other.PreferredEmail;
        _isOpen.Merge(other._isOpen);
        _asksWhenAdded.Merge(other._asksWhenAdded);
    }

    /// <summary>Stands for a port that is not known.</summary>
    internal const string NoPort = "0";

    // Some people travel, nobody that much.
    private const int MaximumOriginCount = 256;

    private SeenSet OriginOf((string Address, MsnOriginSource Source) key)
    {
        if (!_origins.TryGetValue(key, out SeenSet? origin))
        {
            _origins.Add(key, origin = new SeenSet());
        }

        return origin;
    }
}

/// <summary>Where an account is named.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Piece">The command, request or answer.</param>
/// <param name="IsSignIn">It tells whose client this is.</param>
public sealed record AccountEvidence(StreamContext Stream, StreamPiece Piece, bool IsSignIn)
{
    /// <summary>Capture time, nanoseconds since 1970 UTC.</summary>
    public long At { get; } = Piece.Range.Latest.UnixNanoseconds;
}
