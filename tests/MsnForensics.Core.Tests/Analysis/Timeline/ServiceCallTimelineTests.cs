using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis.Timeline;

public sealed class ServiceCallTimelineTests
{
    private static readonly DateTimeOffset Time = new(2008, 3, 14, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("ABContactAdd", 200, null, "Service Called", "AddressBook ABContactAdd (contacts.msn.com/a; 200)")]
    [InlineData(
        "ABContactAdd", 500, "ContactAlreadyExists", "Service Refused",
        "AddressBook ABContactAdd (contacts.msn.com/a; ContactAlreadyExists)")]
    [InlineData(
        "ABContactAdd", null, null, "Service Called", "AddressBook ABContactAdd (contacts.msn.com/a; no answer captured)")]
    [InlineData(null, 200, null, "Service Called", "AddressBook (call unknown) (contacts.msn.com/a; 200)")]
    public void A_call_is_an_event(string? action, int? status, string? fault, string description, string message)
    {
        MsnServiceCall call = new()
        {
            Timestamp = Time,
            Service = "AddressBook",
            Action = action,
            Account = "alice@example.org",
            StatusCode = status,
            Fault = fault,
            Host = "contacts.msn.com",
            Path = "/a",
        };
        MsnTimelineEvent made = new TimelineBuilder(new TimelineOption()).Build(call).Single();
        Assert.Equal((description, message, Time), (made.TimestampDescription, made.Message, made.Timestamp));
        Assert.Equal(("service_call", "alice@example.org"), (made.EventType, made.Account));
    }
}
