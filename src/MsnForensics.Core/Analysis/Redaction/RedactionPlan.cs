using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Redaction;

/// <summary>What becomes of each property of a type: looked up once in <see cref="RedactionRules"/>.</summary>
internal sealed class RedactionPlan
{
    private RedactionPlan(Type type)
    {
        Shape = RecordShape.Of(type, new ConcurrentDictionary<Type, RecordShape>());
        List<Step> known = new();
        List<RecordMember> unknown = new();
        foreach (RecordMember member in Shape.Members)
        {
            if (RedactionRules.ClassOf(type, member.Name) is { } kind)
            {
                known.Add(new Step(member, kind));
            }
            else
            {
                unknown.Add(member);
            }
        }

        Copied = known.Where(step => step.Kind != RedactionClass.Derived).ToList();
        Telling = known.Where(step => step.Kind is RedactionClass.Nested or RedactionClass.Name
            or RedactionClass.Account or RedactionClass.File or RedactionClass.Address).ToList();
        Unknown = unknown;
    }

    public RecordShape Shape { get; }

    /// <summary>Properties that the copy gets from the record.</summary>
    public IReadOnlyList<Step> Copied { get; }

    /// <summary>Those of them that name somebody, or hold something that may.</summary>
    public IReadOnlyList<Step> Telling { get; }

    /// <summary>Properties that nobody has classified: the copy does not get them.</summary>
    public IReadOnlyList<RecordMember> Unknown { get; }

    public static RedactionPlan Of(Type type, ConcurrentDictionary<Type, RedactionPlan> cache) =>
        cache.GetOrAdd(type, made => new RedactionPlan(made));

    /// <summary>A property and its class.</summary>
    public readonly record struct Step(RecordMember Member, RedactionClass Kind);
}
