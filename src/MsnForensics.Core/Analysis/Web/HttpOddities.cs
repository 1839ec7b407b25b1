using MsnForensics.Analysis.Streams;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Analysis.Web;

/// <summary>Turns what is odd about a body into anomalies.</summary>
public static class HttpOddities
{
    /// <param name="context">The stream.</param>
    /// <param name="message">The message as read.</param>
    /// <param name="state">How far its body could be decoded.</param>
    public static void Report(StreamContext context, HttpMessage message, HttpContentState state)
    {
        if (message.IsTooLong || state == HttpContentState.Limited)
        {
            Report(context, message, AnomalyCode.HttpBodyTooLong);
        }

        if (state is HttpContentState.Unknown || (state == HttpContentState.Damaged && message.IsWhole))
        {
            Report(context, message, AnomalyCode.HttpBodyUndecodable);
        }

        if (!message.IsWhole)
        {
            Report(context, message, AnomalyCode.HttpMessageIncomplete);
        }
    }

    private static void Report(StreamContext context, HttpMessage message, AnomalyCode code) => context.Report(
        code, message.Frames.Latest, $", offset {message.Offset}: {message.Head.StartLine}.");
}
