namespace MsnForensics.Analysis.Web;

/// <summary>Takes the messages of one direction as they are read.</summary>
public interface IHttpSink
{
    /// <summary>A head was read; whether the body is kept is decided here.</summary>
    void OnHead(HttpDirection direction, HttpMessage message);

    /// <summary>Nothing more will come of the message.</summary>
    void OnEnd(HttpDirection direction, HttpMessage message);

    /// <summary>Bytes that belong to no message.</summary>
    void OnSkipped(HttpDirection direction, long offset, long length);
}
