using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Accounts;
using MsnForensics.Analysis.Contacts;
using MsnForensics.Analysis.Gaps;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Presence;
using MsnForensics.Analysis.SignIns;
using MsnForensics.Analysis.Transfers;

namespace MsnForensics.Analysis.Sessions;

/// <summary>The subjects that are followed. A new one is one line here; what nobody asked for is not
/// followed.</summary>
public static class TrackerRegistry
{
    private static readonly List<Subject> Subjects = new()
    {
        new(RecordKinds.Indicator, (analysis, hub) => hub.Indicators!.CreateTracker()),
        new(RecordKinds.Authentication, (analysis, _) => new SignInTracker(analysis)),
        new(RecordKinds.Presence | RecordKinds.Anomaly, (_, _) => new PresenceTracker()),
        new(RecordKinds.Account, (analysis, hub) => new AccountTracker(analysis, hub)),
        new(RecordKinds.Capture, (analysis, _) => new GapTracker(analysis)),
        new(
            RecordKinds.Contact | RecordKinds.Anomaly | RecordKinds.Capture,
            (analysis, _) => new ContactTracker(analysis)),
        new(RecordKinds.ServiceCall, (analysis, _) => new Web.ServiceCallTracker(analysis)),
        new(RecordKinds.Message | RecordKinds.Conversation, (analysis, hub) => new OfflineTracker(analysis, hub)),
        new(TransferTracker.Kinds, (analysis, _) => new TransferTracker(analysis)),
    };

    public static IReadOnlyList<ITracker> Create(AnalysisContext analysis, SessionHub hub) => Subjects
        .Where(subject => analysis.Wants(subject.Kinds))
        .Select(subject => subject.Create(analysis, hub))
        .ToArray();

    private sealed record Subject(RecordKinds Kinds, Func<AnalysisContext, SessionHub, ITracker> Create);
}
