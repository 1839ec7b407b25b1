using System;
using System.Collections.Concurrent;
using System.Linq;
using MsnForensics.Analysis.Redaction;

namespace MsnForensics.Core.Tests.Analysis.Redaction;

public sealed class RedactionPlanTests
{
    [Fact]
    public void Every_property_is_copied_left_out_or_derived_as_the_rules_say()
    {
        ConcurrentDictionary<Type, RedactionPlan> cache = new();
        foreach (Type type in RecordShape.AllTypes())
        {
            RedactionPlan plan = RedactionPlan.Of(type, cache);
            Assert.Same(plan, RedactionPlan.Of(type, cache));
            Assert.All(plan.Copied, step => Assert.Equal(RedactionRules.ClassOf(type, step.Member.Name), step.Kind));
            Assert.All(plan.Unknown, member => Assert.Null(RedactionRules.ClassOf(type, member.Name)));
            int derived = plan.Shape.Members.Count(
                member => RedactionRules.ClassOf(type, member.Name) == RedactionClass.Derived);
            Assert.Equal(plan.Shape.Members.Count, plan.Copied.Count + plan.Unknown.Count + derived);
        }
    }

    [Fact]
    public void Names_are_learnt_from_what_names_somebody_alone()
    {
        RedactionPlan plan = RedactionPlan.Of(typeof(MsnMessage), new());
        string[] names = plan.Telling.Select(step => step.Member.Name).ToArray();
        Assert.Contains("From", names);
        Assert.Contains("Evidence", names);
        Assert.DoesNotContain("Text", names);
    }
}
