using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Artifacts.Registry;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Host;

/// <summary>Traces in registry hives, with their transaction logs, and in exported registry files (reference: section
/// 6).</summary>
internal sealed class RegistryArtifactReader : IArtifactReader
{
    private const int LargestHive = 512 * 1024 * 1024;
    private const int LargestLog = 64 * 1024 * 1024;

    private static readonly string[] LogNames = { ".LOG1", ".LOG2", ".LOG" };

    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context) =>
        IsHive(file) || RegistryTextReader.Recognizes(HeadOf(file));

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context) =>
        IsHive(file) ? ReadHive(file, context) : ReadText(file, context);

    private static bool IsHive(HostFile file) =>
        HiveReader.Recognizes(file.Head) && !LogNames.Any(name => HasExtension(file.Name, name));

    private static bool HasExtension(string name, string extension) =>
        name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    // Whatever the encoding, its letters are ASCII; byte order marks and the zeros of UTF-16 are left out.
    private static string HeadOf(HostFile file)
    {
        ReadOnlySpan<byte> head = file.Head.Slice(0, Math.Min(128, file.Head.Length));
        return new string(WireText.DecodeLatin1(head).Where(letter => letter is > '\0' and < '\x7F').ToArray());
    }

    private static IEnumerable<MsnArtifact> ReadHive(HostFile file, HostContext context)
    {
        HiveReader? hive = HiveReader.Open(file.ReadAll(LargestHive), LogsOf(file, context));
        if (hive is null)
        {
            yield break;
        }

        IEnumerable<RegistryKey> keys = hive.ReadKeys();
        if (context.Request.IncludeDeleted)
        {
            keys = keys.Concat(hive.ReadDeletedKeys());
        }

        bool isFound = false;
        foreach (ArtifactDraft draft in DraftsOf(keys, context))
        {
            isFound = true;
            yield return context.Create(file, draft);
        }

        if (isFound && (hive.State != HiveState.Clean || hive.DamageCount > 0))
        {
            yield return context.Create(file, StateOf(hive));
        }
    }

    private static IEnumerable<ArtifactDraft> DraftsOf(IEnumerable<RegistryKey> keys, HostContext context)
    {
        ContactDatabaseOwners owners = new();
        foreach (RegistryKey key in keys)
        {
            foreach (ArtifactDraft draft in RegistryRules.Apply(key, context))
            {
                if (!owners.TryHold(draft))
                {
                    yield return draft;
                }
            }
        }

        foreach (ArtifactDraft draft in owners.Complete())
        {
            yield return draft;
        }
    }

    private static ArtifactDraft StateOf(HiveReader hive) => new(
        MsnArtifactKind.ProgramSetting,
        hive.State switch
        {
            HiveState.DirtyUnapplied => "The hive was not written out; changes in its logs are missing",
            HiveState.DirtyRecovered => "The hive was not written out; changes from its logs were applied in memory",
            _ => "Parts of the hive cannot be read",
        })
    {
        Name = "HiveState",
        Value = FormattableString.Invariant($"{hive.State}, {hive.DamageCount} references lead nowhere"),
        Time = hive.LastWritten,
        TimeMeaning = "Hive Last Written",
    };

    private static IEnumerable<byte[]> LogsOf(HostFile file, HostContext context) => LogNames
        .Select(name => HostFolder.TryRead(file.Path + name, file.Place + name, LargestLog, context.Request))
        .OfType<byte[]>();

    private static IEnumerable<MsnArtifact> ReadText(HostFile file, HostContext context)
    {
        using Stream stream = file.Open();
        using StreamReader text = new(stream, WireCharset.Find("windows-1252") ?? Encoding.UTF8, true);
        foreach (ArtifactDraft draft in DraftsOf(RegistryTextReader.Read(text), context))
        {
            yield return context.Create(file, draft);
        }
    }
}
