using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MsnForensics.Testing.Analysis;

/// <summary>The records that came before reading failed, and the failure.</summary>
public sealed class PartialRun
{
    private readonly List<MsnRecord> _records = [];

    private PartialRun(IEnumerable<MsnRecord> records)
    {
        try
        {
            foreach (MsnRecord record in records)
            {
                _records.Add(record);
            }
        }
        catch (IOException exception)
        {
            Failure = exception;
        }
    }

    public IReadOnlyList<MsnRecord> Records => _records;

    public IOException? Failure { get; }

    /// <summary>Texts of the messages.</summary>
    public IReadOnlyList<string?> Texts => _records.OfType<MsnMessage>().Select(message => message.Text).ToArray();

    /// <summary>Codes of the anomalies.</summary>
    public IReadOnlyList<string> Codes => _records.OfType<MsnAnomaly>().Select(anomaly => anomaly.Code).ToArray();

    public static PartialRun Of(IEnumerable<MsnRecord> records) => new(records);
}
