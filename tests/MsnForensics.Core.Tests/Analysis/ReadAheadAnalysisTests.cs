using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class ReadAheadAnalysisTests
{
    [Fact]
    public void Records_are_those_of_the_analysis_below()
    {
        byte[] file = FirstLookSample.File();
        CaptureAnalysis analysis = new([CaptureSource.FromStream(new MemoryStream(file), "sample")], new AnalysisRequest());
        using ReadAheadAnalysis ahead = new(analysis, null);
        MsnRecord[] plain = [.. AnalysisRun.Of(CaptureSource.FromStream(new MemoryStream(file), "sample")).Records];
        MsnRecord[] read = [.. ahead.Read()];
        Assert.True(plain.Length > 50);
        Assert.Equal(plain.Select(RecordLine.Of), read.Select(RecordLine.Of));
        Assert.Equal(file.Length, ahead.BytesRead);
        Assert.Equal(file.Length, ahead.TotalBytes);
    }

    [Fact]
    public void A_failure_comes_behind_the_records_before_it()
    {
        using ReadAheadAnalysis ahead = new(new Counting(1000, new IOException("unreadable")), null);
        PartialRun run = PartialRun.Of(ahead.Read());
        Assert.Equal(1000, run.Records.Count);
        Assert.Equal("unreadable", run.Failure?.Message);
    }

    [Fact]
    public void Whoever_stops_early_stops_the_reading()
    {
        Counting endless = new(long.MaxValue);
        using ReadAheadAnalysis ahead = new(endless, null);
        Assert.Single(ahead.Read().Take(1));
        Assert.True(endless.IsEnded);
        Assert.InRange(endless.Made, 1, 10_000);
    }

    [Fact]
    public void The_callers_stop_reaches_the_reading()
    {
        using CancellationTokenSource stop = new();
        Counting endless = new(long.MaxValue);
        using ReadAheadAnalysis ahead = new(endless, null);
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (MsnRecord record in ahead.Read(stop.Token))
            {
                stop.Cancel();
            }
        });
        Assert.True(endless.IsEnded);
    }

    [Fact]
    public void Progress_is_told_on_the_callers_thread_even_without_records()
    {
        int caller = Environment.CurrentManagedThreadId;
        using ManualResetEventSlim told = new();
        int count = 0;
        using ReadAheadAnalysis ahead = new(
            new Counting(0) { Before = () => Assert.True(told.Wait(TimeSpan.FromSeconds(30))) },
            () =>
            {
                Assert.Equal(caller, Environment.CurrentManagedThreadId);
                count++;
                told.Set();
            });
        Assert.Empty(ahead.Read());
        Assert.True(count > 0);
    }

    [Fact]
    public void It_pays_for_large_files_whose_contents_nobody_keeps()
    {
        using MemoryStream small = new(new byte[100]);
        using MemoryStream large = new(new byte[ReadAheadReader.SmallestLength]);
        Assert.False(Pays(small, new AnalysisRequest()));
        Assert.Equal(Environment.ProcessorCount > 1, Pays(large, new AnalysisRequest()));
        Assert.False(Pays(large, new AnalysisRequest { ContentFolder = "contents" }));
    }

    private static bool Pays(Stream stream, AnalysisRequest request) =>
        ReadAheadAnalysis.Pays([CaptureSource.FromStream(stream, "capture")], request);

    // Makes as many records as it is told to, and notes its end.
    private sealed class Counting(long count, Exception? failure = null) : IEvidenceAnalysis
    {
        public Action? Before { get; init; }

        public long Made { get; private set; }

        public bool IsEnded { get; private set; }

        public long BytesRead => Made;

        public long? TotalBytes => count;

        public IEnumerable<MsnRecord> Read(CancellationToken cancellation = default)
        {
            try
            {
                Before?.Invoke();
                for (; Made < count; Made++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return new MsnAnomaly();
                }

                if (failure is not null)
                {
                    throw failure;
                }
            }
            finally
            {
                IsEnded = true;
            }
        }

        public void Dispose()
        {
        }
    }
}
