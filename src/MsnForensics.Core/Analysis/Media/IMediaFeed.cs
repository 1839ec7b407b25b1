using MsnForensics.Analysis.Transfers;

namespace MsnForensics.Analysis.Media;

/// <summary>Pictures or sound of one side as they come in.</summary>
public interface IMediaFeed
{
    /// <summary>The pictures as they are saved; null where they are only counted.</summary>
    TransferBody? Body { get; }

    MsnMediaStream Build(AnalysisContext analysis);
}
