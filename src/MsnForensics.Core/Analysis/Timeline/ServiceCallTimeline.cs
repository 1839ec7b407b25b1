using System.Globalization;
using System.Linq;

namespace MsnForensics.Analysis.Timeline;

/// <summary>The timeline event of a call of a web service.</summary>
internal static class ServiceCallTimeline
{
    public static MsnTimelineEvent Build(MsnServiceCall call) => TimelineBuilder.Create(
        call,
        call.Timestamp,
        call.Fault is null ? "Service Called" : "Service Refused",
        "service_call",
        call.Account,
        null,
        call.Service + " " + (call.Action ?? "(call unknown)") + Details(call.Host + call.Path, ResultOf(call)));

    private static string ResultOf(MsnServiceCall call) => call.Fault
        ?? (call.StatusCode is { } code ? code.ToString(CultureInfo.InvariantCulture) : "no answer captured");

    private static string Details(params string[] values) =>
        " (" + string.Join("; ", values.Where(value => value.Length > 0)) + ")";
}
