using System;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Finds where the entries of a log begin and end.</summary>
public interface ILogFramer
{
    /// <summary>The next entry; <see cref="ParseStatus.Invalid"/> when there is none up to the end of the
    /// log.</summary>
    /// <param name="bytes">The log from where the last entry ended.</param>
    /// <param name="isEnd">No further byte follows.</param>
    /// <param name="frame">The entry; without one, its <c>Skipped</c> tells how many bytes hold no beginning.</param>
    ParseStatus TryRead(ReadOnlySpan<byte> bytes, bool isEnd, out LogFrame frame);
}
