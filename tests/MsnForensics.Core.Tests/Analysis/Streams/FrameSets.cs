using System.Collections.Generic;
using System.Linq;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Analysis.Streams;

internal static class FrameSets
{
    public static IEnumerable<long> Numbers(this FrameSet frames) =>
        Enumerable.Range(0, frames.Count).Select(i => frames[i].Number);
}
