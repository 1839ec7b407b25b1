using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Analysis.Web;

/// <summary>Makes a record of every exchange with a web service.</summary>
public sealed class ServiceCallTracker : ITracker
{
    private readonly AnalysisContext _analysis;

    public ServiceCallTracker(AnalysisContext analysis) => _analysis = analysis;

    public ISessionReader? Open(MsnpSession session) => null;

    public void OnExchange(HttpExchange exchange)
    {
        if (exchange.Request is not null || exchange.Response is not null)
        {
            _analysis.Emit(ServiceCallBuilder.Build(exchange));
        }
    }

    public void Complete()
    {
    }
}
