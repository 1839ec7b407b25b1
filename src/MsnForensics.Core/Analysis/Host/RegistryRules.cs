using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Artifacts.Registry;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Host;

/// <summary>Makes artifacts of the values of a key.</summary>
internal static class RegistryRules
{
    private const int LongestValue = 64 * 1024;

    // A contact database has a second one beside it.
    private const string Shadow = ".shadow";

    private static readonly Regex Address = new(
        "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}", RegexOptions.CultureInvariant);

    private static readonly string[] Programs = { "Messenger", "Windows Live" };

    public static IEnumerable<ArtifactDraft> Apply(RegistryKey key, HostContext context)
    {
        (RegistryRule Rule, Match Key)[] rules = RegistryRule.All
            .Select(rule => (rule, rule.Key.Match(key.Path)))
            .Where(pair => pair.Item2.Success)
            .ToArray();
        if (rules.Length == 0 || !ConcernsProgram(key))
        {
            yield break;
        }

        (string? account, string? ground) = OwnerOf(key, rules[0].Key, context);
        foreach (RegistryValue value in key.Values)
        {
            RegistryRule? rule = rules.Select(pair => pair.Rule).FirstOrDefault(item => item.Value.IsMatch(value.Name));
            ArtifactDraft? draft = rule is null ? null : Build(key, value, rule, account, ground, context);
            if ((rule?.Decode is { } decode && draft is not null ? decode(value, draft) : draft) is { } made)
            {
                yield return made;
            }
        }
    }

    // Every program has a key there.
    private static bool ConcernsProgram(RegistryKey key) =>
        key.Path.IndexOf("\\Uninstall\\", StringComparison.OrdinalIgnoreCase) < 0
        || Programs.Any(name => key["DisplayName"]?.ToString().IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);

    private static ArtifactDraft Build(
        RegistryKey key, RegistryValue value, RegistryRule rule, string? account, string? ground, HostContext context)
    {
        string text = TextOf(value);
        MsnObjectInfo? item = ObjectIn(text);
        if (item is not null)
        {
            context.Learn(item);
        }

        Learn(key, value, text, context);
        (string? named, string? nameGround) = rule.Kind is MsnArtifactKind.SignedInAccount
            ? (AddressIn(value.Name) ?? AddressIn(text) ?? account, "Content")
            : (account, ground);
        return new ArtifactDraft(rule.Kind, MeaningOf(rule, key, value))
        {
            Account = named,
            AccountGround = named is null ? null : nameGround,
            Name = value.Name,
            Value = rule.Kind == MsnArtifactKind.ContactEntry ? AddressIn(text) ?? text
                : rule.Kind == MsnArtifactKind.SavedCredential ? "present" : text,
            KeyPath = key.Path,
            Offset = value.Offset,
            Size = value.Data.Length,
            Time = key.LastWritten,
            TimeMeaning = "Key Last Written",
            Object = item,
            IsDeleted = key.IsDeleted,
            Confidence = key.IsDeleted ? MsnConfidence.Medium : MsnConfidence.High,
            Completeness = value.IsCut ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
        };
    }

    // Folders that the registry names: those of an account, and those for received files.
    private static void Learn(RegistryKey key, RegistryValue value, string text, HostContext context)
    {
        if (key.Path.EndsWith("Windows Live Contacts\\Database", StringComparison.OrdinalIgnoreCase)
            && AddressIn(value.Name) is { } account)
        {
            context.LearnOwner(text, account);
        }
        else if (value.Name.Equals("FtReceiveFolder", StringComparison.OrdinalIgnoreCase))
        {
            context.LearnReceivedFolder(text);
        }
    }

    private static string MeaningOf(RegistryRule rule, RegistryKey key, RegistryValue value) => value.Name switch
    {
        "MessageLoggingEnabled" => value.IsBinary || value.AsNumber() > 0
            ? "Histories are kept" : "Histories are not kept",
        _ when rule.Kind == MsnArtifactKind.ContactEntry => rule.Meaning + ": " + ListOf(value.Name),
        _ when key.Path.EndsWith("PerPassportSettings\\0", StringComparison.OrdinalIgnoreCase) =>
            rule.Meaning + "; of the template that new accounts get",
        _ when key.Values.Count == 1
            && key.Path.IndexOf("PerPassportSettings\\", StringComparison.OrdinalIgnoreCase) >= 0 =>
            rule.Meaning + "; the only one: perhaps an account whose sign-in failed",
        _ => rule.Meaning,
    };

    private static string ListOf(string name) => name.TrimEnd("0123456789".ToCharArray()) + " list";

    private static string TextOf(RegistryValue value)
    {
        if (value.Name.Equals("LastAppVersion", StringComparison.OrdinalIgnoreCase) && value.AsNumber() is { } version)
        {
            (ulong major, ulong minor, ulong build) = (version >> 24, (version >> 16) & 0xFF, version & 0xFFFF);
            return string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2:D4}", major, minor, build);
        }

        if (value.Name.Equals("DateOfLastHighlightLaunch", StringComparison.OrdinalIgnoreCase)
            && value.Data.Length == 8
            && FileTime.ToUtc(BinaryPrimitives.ReadInt64LittleEndian(value.Data)) is { } time)
        {
            return time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        }

        string text = value.ToString();
        return text.Length > LongestValue ? text.Substring(0, LongestValue) : text;
    }

    private static MsnObjectInfo? ObjectIn(string text)
    {
        int start = text.IndexOf("<msnobj", StringComparison.OrdinalIgnoreCase);
        return start >= 0 && MsnObject.Parse(text.Substring(start)) is { } item ? ObjectInfoBuilder.Build(item) : null;
    }

    private static string? AddressIn(string text)
    {
        Match match = Address.Match(text);
        string address = match.Value.ToLowerInvariant();
        return !match.Success ? null
            : address.EndsWith(Shadow, StringComparison.Ordinal) ? address.Substring(0, address.Length - Shadow.Length)
            : address;
    }

    // The picture names its owner; whether the number of the key is his is the check of it.
    private static (string? Account, string? Ground) OwnerOf(RegistryKey key, Match match, HostContext context)
    {
        string name = match.Groups["account"].Value;
        string? creator = key.Values.Select(value => ObjectIn(value.ToString())?.Creator)
            .FirstOrDefault(value => value is not null);
        if (creator is not null && (name.Length == 0 || !AccountNumber.TryParse(name, out uint number)
            || AccountNumber.Of(creator) == number))
        {
            context.Accounts.Add(creator);
            return (creator, "Creator");
        }

        if (name.Length > 0 && context.FindAccount(name) is { } found)
        {
            return (found.Account, found.Ground);
        }

        return key["IdentityName"] is { } identity && AddressIn(identity.ToString()) is { } account
            ? (account, "Content")
            : (null, null);
    }
}
