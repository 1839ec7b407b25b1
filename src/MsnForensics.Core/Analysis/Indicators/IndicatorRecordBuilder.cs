using System.Globalization;

namespace MsnForensics.Analysis.Indicators;

/// <summary>Makes the record of equal finds.</summary>
internal static class IndicatorRecordBuilder
{
    public static MsnIndicator Build(AnalysisContext analysis, IndicatorEntry entry)
    {
        IndicatorFinding finding = entry.Finding;
        Capture.FrameReference at = entry.Range.Latest;
        string key = entry.Source.Key;
        return new MsnIndicator
        {
            Timestamp = analysis.TimeOf(at),
            TimestampSource = analysis.TimestampSourceOf(at),
            Kind = finding.Kind,
            Value = analysis.Request.IncludeSecret ? finding.Secret ?? finding.Value : finding.Value,
            Confidence = finding.Confidence,
            Layer = entry.Source.Layer,
            Place = finding.Place,
            HostRole = finding.HostRole,
            Detail = finding.Detail,
            Ground = finding.Ground,
            Count = entry.Count,
            LastTime = analysis.TimeOf(entry.Last),
            FrameNumber = at.Number,
            SourceEndpoint = entry.Source.From.ToString(),
            DestinationEndpoint = entry.Source.To.ToString(),
            Encoding = finding.Encoding,
            RecordIdSource = () => RecordIdentity.Of(
                "Indicator",
                key,
                finding.Kind.ToString(),
                finding.Place.ToString(),
                entry.Range.Offset.ToString(CultureInfo.InvariantCulture),
                entry.Range.Length.ToString(CultureInfo.InvariantCulture)),
            Evidence = entry.Source.EvidenceOf(entry.Range),
        };
    }
}
