using System;
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace MsnForensics.Formatting;

/// <summary>
/// Getters of times, and of numbers that can be negative, named in <c>MsnForensics.Types.ps1xml</c>. They give the same
/// value, but its text, which <c>Export-Csv</c> shows, is ISO 8601 in UTC: the engine alone would write it in the
/// culture of whoever examines the evidence, without fractions of the second.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordValue
{
    private static readonly TextMethod Text = new();

    public static object? Timestamp(PSObject record) => Of(record, nameof(Timestamp));

    public static object? StartTime(PSObject record) => Of(record, nameof(StartTime));

    public static object? EndTime(PSObject record) => Of(record, nameof(EndTime));

    public static object? LastTime(PSObject record) => Of(record, nameof(LastTime));

    public static object? FirstSeen(PSObject record) => Of(record, nameof(FirstSeen));

    public static object? LastSeen(PSObject record) => Of(record, nameof(LastSeen));

    public static object? WrittenAt(PSObject record) => Of(record, nameof(WrittenAt));

    public static object? AnsweredAt(PSObject record) => Of(record, nameof(AnsweredAt));

    public static object? OfferedAt(PSObject record) => Of(record, nameof(OfferedAt));

    public static object? ClosedAt(PSObject record) => Of(record, nameof(ClosedAt));

    public static object? ObservedAt(PSObject record) => Of(record, nameof(ObservedAt));

    public static object? AddedAt(PSObject record) => Of(record, nameof(AddedAt));

    public static object? RemovedAt(PSObject record) => Of(record, nameof(RemovedAt));

    public static object? BlockedAt(PSObject record) => Of(record, nameof(BlockedAt));

    public static object? CreatedAt(PSObject record) => Of(record, nameof(CreatedAt));

    public static object? ModifiedAt(PSObject record) => Of(record, nameof(ModifiedAt));

    public static object? SignedOutAt(PSObject record) => Of(record, nameof(SignedOutAt));

    public static object? ProfileChangedAt(PSObject record) => Of(record, nameof(ProfileChangedAt));

    public static object? TicketCreated(PSObject record) => Of(record, nameof(TicketCreated));

    public static object? TicketExpires(PSObject record) => Of(record, nameof(TicketExpires));

    public static object? ServerTime(PSObject record) => Of(record, nameof(ServerTime));

    public static object? ClientTime(PSObject record) => Of(record, nameof(ClientTime));

    public static object? NotBefore(PSObject record) => Of(record, nameof(NotBefore));

    public static object? NotAfter(PSObject record) => Of(record, nameof(NotAfter));

    public static object? StreamId(PSObject record) => Of(record, nameof(StreamId));

    public static object? Offset(PSObject record) => Of(record, nameof(Offset));

    /// <summary>The text of a time as in <see cref="MsnRecord.TimeUtc"/>, empty for none; of a number.</summary>
    /// <param name="value">The time or number.</param>
    /// <param name="arguments">Format and culture, where asked for: the value answers as it would alone.</param>
    public static string ToText(PSObject value, params object?[] arguments) => value.BaseObject switch
    {
        IFormattable item when arguments.Length > 0 => item.ToString(
            arguments.OfType<string>().FirstOrDefault(), arguments.OfType<IFormatProvider>().FirstOrDefault()),
        DateTimeOffset time when time == default => "",
        DateTimeOffset time =>
            time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        object other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    private static PSObject? Of(PSObject record, string name)
    {
        object item = record.BaseObject;
        if (item.GetType().GetProperty(name)?.GetValue(item) is not { } value)
        {
            return null;
        }

        PSObject shown = new(value);
        shown.Members.Add(Text);
        return shown;
    }

    /// <summary>The engine asks a method of one overload for no format, as in <c>'{0:yyyy}' -f $time</c>.</summary>
    private sealed class TextMethod : PSCodeMethod
    {
        public TextMethod()
            : base(nameof(ToString), typeof(RecordValue).GetMethod(nameof(ToText))!)
        {
        }

        public override Collection<string> OverloadDefinitions =>
            ["string ToString()", "string ToString(string format, IFormatProvider provider)"];

        public override PSMemberInfo Copy() => new TextMethod();
    }
}
