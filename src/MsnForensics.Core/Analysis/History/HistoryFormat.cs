using System;
using MsnForensics.Artifacts.Logs;

namespace MsnForensics.Analysis.History;

/// <summary>A format of logs: how to know it, and how to read it.</summary>
/// <param name="Recognizes">Tells by the path of the file and its first characters.</param>
/// <param name="Declares">Charset that the head declares or the format fixes; null when none.</param>
/// <param name="CreateReader">A reader for one file.</param>
/// <param name="CreateFramer">A framer for one file.</param>
internal sealed record HistoryFormat(
    Func<string, string, bool> Recognizes,
    Func<string, string?> Declares,
    Func<HistoryInput, ILogReader> CreateReader,
    Func<LogEncoding, int, ILogFramer> CreateFramer);

/// <summary>What a reader of one log may need.</summary>
/// <param name="Path">As it was named.</param>
/// <param name="Head">Its first characters.</param>
/// <param name="Request">How to read.</param>
internal sealed record HistoryInput(string Path, string Head, HistoryRequest Request);
