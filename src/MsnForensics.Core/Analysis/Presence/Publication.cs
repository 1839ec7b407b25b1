using System;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Presence;

/// <summary>One <c>PUT</c>, <c>DEL</c> or <c>NFY</c> with its header blocks.</summary>
public sealed class Publication
{
    private readonly RoutedPayload _routed;

    private Publication(CommandEvent item, RoutedPayload routed, string operation)
    {
        Item = item;
        _routed = routed;
        IsWithdrawal = operation == "DEL";
        Source = item.Command.Verb == operation ? operation : item.Command.Verb + " " + operation;
        MediaType = ContentTypeValue.Parse(routed.Content?["Content-Type"] ?? "").MediaType;
        Uri = PublicationUri.Parse(routed.Content?["Uri"] ?? "");
        IsFull = string.Equals(routed.Content?["NotifType"], "Full", StringComparison.OrdinalIgnoreCase);
        From = routed.From;
        To = routed.To;
    }

    public CommandEvent Item { get; }

    public bool IsFromClient => Item.IsFromClient;

    /// <summary>The server's answer to a publication of the client.</summary>
    public bool IsAnswer => !IsFromClient && Item.Command.Verb != "NFY";

    /// <summary>Something published is taken back.</summary>
    public bool IsWithdrawal { get; }

    /// <summary>The verb, with what it notifies: <c>NFY PUT</c>.</summary>
    public string Source { get; }

    /// <summary>What is absent is empty; else it is unchanged.</summary>
    public bool IsFull { get; }

    public string MediaType { get; }

    public PublicationUri Uri { get; }

    public AccountName? From { get; }

    public AccountName? To { get; }

    /// <summary>The whole payload is there.</summary>
    public bool IsComplete => Item.Completeness == MsnCompleteness.Complete;

    /// <summary>All that stands behind the blocks: XML ends by itself, and some senders count characters.</summary>
    public ReadOnlySpan<byte> Body => Item.Command.Payload.AsSpan(_routed.BodyOffset, _routed.RemainderLength);

    public static Publication Read(CommandEvent item)
    {
        string operation = item.Command.Verb;
        if (operation == "NFY")
        {
            // Some write a transaction id in front.
            operation = item.Command[0] is "PUT" or "DEL" ? item.Command[0] : item.Command[1];
        }

        return new Publication(item, RoutedPayload.Parse(item.Command.Payload), operation);
    }
}
