using System;
using System.Globalization;
using System.Management.Automation;

namespace MsnForensics.Commands;

/// <summary>
/// Reads a time the way the records show it: text and times without a zone are UTC, in the invariant culture.
/// The engine alone would take them as the local time of whoever examines the evidence.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UtcTimeAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            string text when TryParse(text, out DateTimeOffset time) => time,
            DateTime { Kind: DateTimeKind.Unspecified } time => new DateTimeOffset(time, TimeSpan.Zero),
            DateTime time => new DateTimeOffset(time),
            _ => inputData,
        };
    }

    private static bool TryParse(string text, out DateTimeOffset time) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
