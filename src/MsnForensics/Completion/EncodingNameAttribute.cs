using System;
using System.Management.Automation;
using System.Text;

namespace MsnForensics.Completion;

/// <summary>Takes an encoding by name, by code page number or name, or as an object.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EncodingNameAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        try
        {
            return value switch
            {
                string name => EncodingNames.Find(name) ?? Encoding.GetEncoding(name),
                int codePage => Encoding.GetEncoding(codePage),
                _ => inputData,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new ArgumentTransformationMetadataException(
                $"'{value}' names no encoding. Try utf8NoBOM, utf8BOM, unicode or a code page number.", exception);
        }
    }
}
