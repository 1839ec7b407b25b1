using MsnForensics.Analysis;

namespace MsnForensics.Export.Report;

/// <summary>Makes the writers of reports; the module reaches it by name.</summary>
public sealed class ReportWriterFactory : IReportWriterFactory
{
    public IReportWriter Create(ReportOption option) => new ReportWriter(option);
}
