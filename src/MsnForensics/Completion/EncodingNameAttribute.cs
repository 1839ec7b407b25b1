using System;
using System.Globalization;
using System.Management.Automation;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Completion;

/// <summary>Takes an encoding by name, by code page number or name, or as an object.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EncodingNameAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        string? name = value switch
        {
            string text => text,
            int codePage => codePage.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        return name is null ? inputData : EncodingNames.Find(name)
            ?? throw new ArgumentTransformationMetadataException(
                Say(Texts.EncodingUnknown, value));
    }
}
