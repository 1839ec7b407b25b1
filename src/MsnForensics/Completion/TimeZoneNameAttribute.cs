using System;
using System.Globalization;
using System.Management.Automation;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Completion;

/// <summary>Takes a time zone by name, as an offset such as <c>+01:00</c>, or as an object.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeZoneNameAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not string name)
        {
            return inputData;
        }

        try
        {
            return TryParseOffset(name, out TimeSpan offset)
                ? TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name)
                : TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception exception)
            when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or ArgumentException)
        {
            throw new ArgumentTransformationMetadataException(
                Say(Texts.TimeZoneUnknown, name),
                exception);
        }
    }

    private static bool TryParseOffset(string text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        bool isNegative = text.StartsWith("-", StringComparison.Ordinal);
        if (!isNegative && !text.StartsWith("+", StringComparison.Ordinal))
        {
            return false;
        }

        bool isOffset = TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out TimeSpan size);
        offset = isNegative ? -size : size;
        return isOffset;
    }
}
