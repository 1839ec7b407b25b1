using System;
using System.Globalization;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>
/// Reads a span of time with its units and in no culture. The engine alone would take 5 as five ticks of 100 ns.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeSpanTextAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            string text => Parse(text),

            // A bare word such as 90s or 1d is a number to the engine, which keeps what was typed.
            IConvertible and ValueType when inputData is PSObject typed => Parse(typed.ToString()),
            IConvertible and ValueType => Parse(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
            _ => inputData,
        };
    }

    private static TimeSpan Parse(string text) => TimeText.TryParseSpan(text, out TimeSpan span)
        ? span
        : throw new ArgumentTransformationMetadataException(
            Say(Texts.TimeSpanInvalid, text));
}
