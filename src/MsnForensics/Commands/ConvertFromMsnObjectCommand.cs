using System;
using System.IO;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Errors;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.ConvertFrom, "MsnObject")]
[OutputType(typeof(MsnObjectInfo))]
public sealed class ConvertFromMsnObjectCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string[] InputObject { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string ContentPath { get; set; } = "";

    protected override void ProcessRecord()
    {
        foreach (string text in InputObject)
        {
            if (ObjectText.Parse(text) is { } item)
            {
                Convert(item);
            }
        }
    }

    private void Convert(MsnObject item)
    {
        try
        {
            WriteObject(ObjectInfoBuilder.Build(item, ContentPath.Length == 0 ? null : Compare(item)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WriteError(ErrorRecords.FromEvidence(ContentPath, exception));
        }
    }

    private bool? Compare(MsnObject item)
    {
        string path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(ContentPath);
        using FileStream content = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return ObjectText.Matches(item, content);
    }
}
