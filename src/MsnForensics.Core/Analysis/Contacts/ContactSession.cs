using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Contacts;

/// <summary>One session as its readers of lists see it.</summary>
public sealed class ContactSession
{
    public ContactSession(MsnpSession session, ContactBook book)
    {
        Session = session;
        Book = book;
    }

    public MsnpSession Session { get; }

    public ContactBook Book { get; }

    /// <summary>The dialect's number; 0 while unknown.</summary>
    public int Dialect => DialectName.NumberOf(Session.Dialect);

    /// <summary>Evidence of a command, or of a request and its answer in that order; told with the last one.</summary>
    public ListEvidence EvidenceOf(params CommandEvent[] items) => new(
        Session.Stream,
        Session.SessionId,
        Array.ConvertAll(items, item => item.Piece),
        Moment.Of(items[items.Length - 1]));
}
