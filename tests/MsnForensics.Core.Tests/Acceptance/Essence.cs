using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MsnForensics.Testing.Analysis;

namespace MsnForensics.Core.Tests.Acceptance;

/// <summary>Records without what depends on how their bytes were cut into packets: times and frames.</summary>
internal static class Essence
{
    private static readonly string[] Dependent =
        ["Time", "Duration", "Frame", "Evidence", "Sightings", "Since", "Until", "SignedOutAt", "LastSeen", "FirstSeen"];

    /// <summary>One line of JSON for each record but those of the capture.</summary>
    public static string[] Of(AnalysisRun run) => run.Records
        .Where(record => record is not MsnCapture)
        .Select(Of)
        .Order(StringComparer.Ordinal)
        .ToArray();

    public static string Of(MsnRecord record)
    {
        JsonObject line = JsonNode.Parse(RecordLine.Of(record))!.AsObject();
        foreach (KeyValuePair<string, JsonNode?> property in line.ToArray())
        {
            // The id of an anomaly counts its frame.
            if (Dependent.Any(part => property.Key.Contains(part, StringComparison.Ordinal))
                || property.Key.EndsWith("At", StringComparison.Ordinal)
                || (record is MsnAnomaly && property.Key == "RecordId"))
            {
                line.Remove(property.Key);
            }
        }

        return Regex.Replace(line.ToJsonString(), @"(\d{4}-\d\d-\d\dT)?\d\d:\d\d:\d\d\.\d{3}Z? |,? \(?frame \d+\)?", "");
    }
}
