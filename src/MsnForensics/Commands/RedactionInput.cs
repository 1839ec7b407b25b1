using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Errors;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>Makes redactors of what was given to a cmdlet; a key is neither kept nor shown.</summary>
internal static class RedactionInput
{
    private const int MaximumKeyLength = 1024 * 1024;

    /// <summary>A redactor; without a key the pseudonyms are those of this run alone.</summary>
    public static RecordRedactor Create(
        PSCmdlet cmdlet, RedactionLevel level, SecureString? key, string? keyPath, bool removes, string[] known)
    {
        string origin = keyPath is not null ? Say(Texts.KeyOfFile, keyPath)
            : key is not null ? Texts.KeyGiven
            : Texts.KeyOfRun;
        cmdlet.WriteVerbose(Say(Texts.VerboseRedaction, level, origin));
        byte[] bytes = keyPath is not null ? ReadFile(cmdlet, keyPath) : key is not null ? ReadText(key) : Random();
        try
        {
            if (bytes.Length < Pseudonyms.MinimumKeyLength)
            {
                cmdlet.ThrowTerminatingError(
                    ErrorRecords.RedactionKeyTooShort(keyPath, Pseudonyms.MinimumKeyLength));
            }

            return new RecordRedactor(new RedactionOption
            {
                Level = level,
                Key = bytes,
                Remove = removes,
                KnownIdentities = known,
            });
        }
        finally
        {
            Array.Clear(bytes, 0, bytes.Length);
        }
    }

    private static byte[] ReadText(SecureString key) =>
        Encoding.UTF8.GetBytes(new NetworkCredential("", key).Password);

    private static byte[] Random()
    {
        byte[] bytes = new byte[32];
        using RandomNumberGenerator generator = RandomNumberGenerator.Create();
        generator.GetBytes(bytes);
        return bytes;
    }

    private static byte[] ReadFile(PSCmdlet cmdlet, string keyPath)
    {
        try
        {
            string path = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(keyPath);
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            byte[] bytes = new byte[Math.Min(stream.Length, MaximumKeyLength)];
            int count = stream.Read(bytes, 0, bytes.Length);
            return bytes.Take(count).ToArray();
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or SessionStateException)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.RedactionKeyUnreadable(keyPath, exception));
            throw;
        }
    }
}
