using System;
using System.Linq;
using System.Reflection;
using MsnForensics.Analysis.Redaction;

namespace MsnForensics.Core.Tests.Analysis.Redaction;

public sealed class RecordMemberTests
{
    [Fact]
    public void Every_property_of_every_record_is_read_as_reflection_reads_it()
    {
        foreach (Type type in RecordShape.AllTypes())
        {
            object item = new RecordWords(3).Create(type);
            foreach (PropertyInfo property in RecordShape.Of(type, new()).Properties)
            {
                Assert.Equal(property.GetValue(item)?.ToString(), new RecordMember(property).Read(item)?.ToString());
            }
        }
    }

    [Fact]
    public void What_holds_something_can_be_set()
    {
        MsnMessage message = new();
        RecordMember text = MemberOf(nameof(MsnMessage.Text));
        Assert.True(text.CanBeSet);
        text.Set(message, "hello");
        Assert.Equal("hello", message.Text);
        text.Set(message, null);
        Assert.Null(message.Text);
        Assert.False(MemberOf(nameof(MsnRecord.RecordId)).CanBeSet);
    }

    [Fact]
    public void A_value_of_another_type_is_refused() =>
        Assert.Throws<InvalidCastException>(() => MemberOf(nameof(MsnMessage.Text)).Set(new MsnMessage(), 7));

    private static RecordMember MemberOf(string name) =>
        RecordShape.Of(typeof(MsnMessage), new()).Members.Single(member => member.Name == name);
}
