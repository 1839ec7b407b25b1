using System;
using System.Globalization;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>
/// Reads a time the way the records show it: text and times without a zone are UTC, in no culture.
/// The engine alone would take them as the local time, and in the culture, of whoever examines the evidence.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UtcTimeAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            DateTime { Kind: DateTimeKind.Unspecified } time => new DateTimeOffset(time, TimeSpan.Zero),
            DateTime time => new DateTimeOffset(time),
            string text => Parse(text),

            // 2008 and 20080314 come as numbers: the engine would count them as ticks.
            IConvertible and ValueType => Parse(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
            _ => inputData,
        };
    }

    private static DateTimeOffset Parse(string text) =>
        TimeText.TryParse(text, DateTimeOffset.UtcNow, out DateTimeOffset time)
        ? time
        : throw new ArgumentTransformationMetadataException(
            Say(Texts.TimeInvalid, text));
}
