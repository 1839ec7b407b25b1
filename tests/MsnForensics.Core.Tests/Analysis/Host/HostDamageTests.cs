using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis.Host;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

/// <summary>What holds for every kind of file in which traces are looked for.</summary>
public sealed class HostDamageTests
{
    public static TheoryData<string> Places => [.. HostSample.All.Select(sample => sample.Place)];

    [Fact]
    public void Every_reader_has_a_sample() => Assert.Empty(
        typeof(HostAnalysis).Assembly.GetTypes()
            .Where(type => typeof(IArtifactReader).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false })
            .Where(type => type != typeof(CarvedArtifactReader))
            .Where(type => !HostSample.All.Any(sample => type == ReaderOf(sample)))
            .Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Places))]
    public void What_was_written_is_read(string place)
    {
        HostSample sample = Find(place);
        IReadOnlyList<MsnArtifact> found = ArtifactRun.Read(place, sample.Content);
        Assert.Equal(sample.Values, found.Select(artifact => artifact.Value));
        Assert.All(found, artifact => Assert.True(artifact.Meaning.Length > 10));
        Assert.All(found, artifact => Assert.InRange(artifact.Offset, -1, sample.Content.Length - 1));
        Assert.Equal(found.Count, found.Select(artifact => artifact.RecordId).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_file_cut_at_any_byte_is_read_to_its_end(string place)
    {
        HostSample sample = Find(place);
        foreach (IReadOnlyList<MsnArtifact> found in ReadEach(place, Damage.Cuts(sample.Content).Where(IsWorthWhile)))
        {
            Assert.InRange(found.Count, 0, sample.Values.Length + 1);
        }

        bool IsWorthWhile(byte[] cut) => sample.Content.Length < 2000 || cut.Length % 13 == 0 || cut.Length % 4096 < 300;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_file_with_any_byte_changed_is_read_without_exception(string place)
    {
        HostSample sample = Find(place);
        int whole = 0;
        byte[][] contents = Damage.Flips(sample.Content).Where((_, index) => IsWorthWhile(index)).ToArray();
        foreach (IReadOnlyList<MsnArtifact> found in ReadEach(place, contents))
        {
            Assert.InRange(found.Count, 0, sample.Values.Length + 5);
            whole += sample.Values.All(value => found.Any(artifact => artifact.Value == value)) ? 1 : 0;
        }

        Assert.True(whole > contents.Length / 50, $"{whole} of {contents.Length}");

        bool IsWorthWhile(int index) =>
            sample.Content.Length < 2000 || (index / 3 % 4096 < 600 && index % 4 == 0);
    }

    private static HostSample Find(string place) => HostSample.All.Single(sample => sample.Place == place);

    // Every refusal is an exception that a reader let out.
    private static IEnumerable<IReadOnlyList<MsnArtifact>> ReadEach(string place, IEnumerable<byte[]> contents) =>
        ArtifactRun.ReadEach(place, contents, new HostRequest
        {
            Recurse = true,
            IncludeDeleted = true,
            Refused = (path, exception) => throw new InvalidOperationException(path, exception),
        });

    private static Type? ReaderOf(HostSample sample)
    {
        string folder = Directory.CreateTempSubdirectory("msn").FullName;
        try
        {
            string path = Path.Combine(folder, "sample");
            File.WriteAllBytes(path, sample.Content);
            return new HostAnalysis(new HostRequest()).FindReader(new HostFile(path, sample.Place))?.GetType();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
