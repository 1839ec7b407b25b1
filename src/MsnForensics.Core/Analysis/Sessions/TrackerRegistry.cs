using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Sessions;

/// <summary>The subjects that are followed. A new one is one line here; what nobody asked for is not
/// followed.</summary>
public static class TrackerRegistry
{
    private static readonly List<Subject> Subjects = new()
    {
    };

    public static IReadOnlyList<ITracker> Create(AnalysisContext analysis, SessionHub hub) => Subjects
        .Where(subject => analysis.Wants(subject.Kinds))
        .Select(subject => subject.Create(analysis, hub))
        .ToArray();

    private sealed record Subject(RecordKinds Kinds, Func<AnalysisContext, SessionHub, ITracker> Create);
}
