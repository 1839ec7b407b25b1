using System;
using System.Management.Automation;
using MsnForensics.Localization;

namespace MsnForensics.Commands;

/// <summary>A span of time above zero.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PositiveTimeAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is TimeSpan span && span <= TimeSpan.Zero)
        {
            throw new ValidationMetadataException(Texts.TimeSpanNotPositive);
        }
    }
}
