namespace MsnForensics.Analysis.Streams;

/// <summary>A layer between TCP and what is read.</summary>
/// <param name="Carrier">Name for <see cref="MsnSession.Carrier"/>.</param>
/// <param name="Evidence">
/// What offsets count in (<see cref="MsnEvidence.Layer"/>): a layer's own bytes, such as <c>tls</c> and <c>http</c>;
/// null for a tunnel, which passes bytes on unchanged at the offsets of the stream around it.
/// </param>
/// <param name="Target">The server the client asked for, <c>host:port</c>; null when the layer names none.</param>
/// <param name="Key">Tells the stream from others in the same connection, the same on every run.</param>
/// <param name="IsMidStream">The beginning of what is carried is not in the capture.</param>
/// <param name="User">Who the client says it is to the proxy; null when it does not.</param>
public sealed record StreamLayer(
    string Carrier,
    string? Evidence = null,
    string? Target = null,
    string Key = "",
    bool IsMidStream = false,
    string? User = null);
