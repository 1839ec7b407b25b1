using System;
using System.Collections.Generic;
using System.IO;

namespace MsnForensics.Analysis;

/// <summary>
/// Makes a report for people of records of all types, fed one at a time in any order. The same records give the same
/// bytes. Messages wait in a temporary file, not in memory.
/// </summary>
public interface IReportWriter : IDisposable
{
    /// <summary>Takes what the report shows of a record. One that came before (by its
    /// <see cref="MsnRecord.RecordId"/>) is shown once.</summary>
    void Write(MsnRecord record);

    /// <summary>Writes the report, once, when all records have come.</summary>
    /// <param name="output">Where the text goes, which must become UTF-8; it stays open.</param>
    /// <returns>What is not in the report, in sentences; empty when all is.</returns>
    /// <exception cref="IOException">The output, the temporary file or an attached file failed.</exception>
    IReadOnlyList<string> Finish(TextWriter output);
}

/// <summary>Makes the writers; lives in the export bridge.</summary>
public interface IReportWriterFactory
{
    /// <summary>A writer for one report. Disposing it deletes its temporary file.</summary>
    IReportWriter Create(ReportOption option);
}
