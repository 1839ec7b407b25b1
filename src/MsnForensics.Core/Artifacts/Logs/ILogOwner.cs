namespace MsnForensics.Artifacts.Logs;

/// <summary>A log that names the accounts it is about.</summary>
public interface ILogOwner
{
    /// <summary>The account whose client wrote it; null when it is not, or not yet, known.</summary>
    string? Owner { get; }

    /// <summary>The contact it is about, as far as it is known.</summary>
    string? Peer { get; }
}
