using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MsnForensics.Analysis.Contacts;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

/// <summary>Evidence gives the same result in whatever order it is read.</summary>
public sealed class LatestTests
{
    [Fact]
    public void The_later_value_stands_whichever_comes_first() =>
        Gen.Long[0, 50].Array[1, 12].Where(times => times.Distinct().Count() == times.Length).Sample(times =>
        {
            Latest<long> latest = default;
            foreach (long time in times)
            {
                latest.Set(time, new Moment(time, 0));
            }

            return latest.IsSet && latest.Value == times.Max();
        });

    [Fact]
    public void Groups_follow_the_latest_list_and_what_was_changed_since() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool).Array[0, 12].Sample(steps =>
        {
            GroupMembership whole = new();
            GroupMembership[] parts = [new(), new()];
            List<string> expected = [];
            for (int i = 0; i < steps.Length; i++)
            {
                (int action, int group, bool isFirst) = steps[i];
                Moment at = new(i, 0);
                string id = "g" + group;
                Apply(whole, action, id, at);
                Apply(parts[isFirst ? 0 : 1], action, id, at);
                Expect(expected, action, id);
            }

            parts[1].Merge(parts[0]);
            string joined = string.Join(" ", expected.Order());
            return string.Join(" ", whole.Ids) == joined && string.Join(" ", parts[1].Ids) == joined;
        });

    [Fact]
    public void Books_merge_in_any_order()
    {
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 2]).Array[0, 20].Sample(steps =>
            Describe(Merge(steps, false)) == Describe(Merge(steps, true)));
    }

    private static ContactBook Merge((int Action, int Contact, int Book)[] steps, bool isReversed)
    {
        ContactLimit limit = new(new AnalysisScene().Context);
        ContactBook[] books = [new(limit), new(limit), new(limit)];
        for (int i = 0; i < steps.Length; i++)
        {
            Apply(books[steps[i].Book], steps[i].Action, steps[i].Contact, new Moment(i, 0));
        }

        ContactBook[] ordered = isReversed ? [books[2], books[1], books[0]] : books;
        ordered[0].Merge(ordered[1]);
        ordered[0].Merge(ordered[2]);
        return ordered[0];
    }

    private static void Apply(ContactBook book, int action, int contact, Moment at)
    {
        string id = "00000000-0000-0000-0000-00000000000" + contact;
        ContactEntry entry = action == 0 ? book.GetById(id)! : book.Get("c" + contact + "@example.org", null)!;
        entry.SetLists((ListMask)(action & 3), ListMask.Forward | ListMask.Allow, at);
        entry.SetName("name" + action, at);
        if (action == 1)
        {
            book.Identify(entry, id);
        }
    }

    private static string Describe(ContactBook book) => string.Join(
        "\n",
        book.Entries.Select(entry => $"{entry.Address} {entry.Lists} {entry.Name} {string.Join(",", entry.Names)}"));

    private static void Apply(GroupMembership groups, int action, string id, Moment at)
    {
        if (action == 0)
        {
            groups.SetAll([id], at);
        }
        else
        {
            groups.Set(id, action != 1, at);
        }
    }

    private static void Expect(List<string> expected, int action, string id)
    {
        if (action == 0)
        {
            expected.Clear();
        }

        expected.Remove(id);
        if (action != 1)
        {
            expected.Add(id);
        }
    }
}
