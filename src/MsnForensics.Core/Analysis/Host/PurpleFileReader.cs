using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Analysis.Host;

/// <summary>Accounts and contacts of Pidgin and Gaim: <c>accounts.xml</c> and <c>blist.xml</c> (reference: section
/// 13.2). What belongs to other networks is left out.</summary>
internal sealed class PurpleFileReader : IArtifactReader
{
    private const int LargestFile = 16 * 1024 * 1024;
    private const string Network = "prpl-msn";

    private static readonly string[] Roots = { "<account ", "<accounts", "<gaim" };

    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context)
    {
        string head = WireText.DecodeLatin1(file.Head);
        return head.IndexOf("<purple", StringComparison.Ordinal) >= 0
            || (file.Name is "accounts.xml" or "blist.xml"
                && Roots.Any(root => head.IndexOf(root, StringComparison.Ordinal) >= 0));
    }

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        WireXml xml = WireXml.Read(WireText.DecodePiece(file.ReadAll(LargestFile)), context.Request.Option);
        foreach (ArtifactDraft draft in xml.Roots.SelectMany(root => AccountsIn(root, context).Concat(BuddiesIn(root))))
        {
            yield return context.Create(file, draft with
            {
                Time = file.Modified,
                CreatedAt = file.Created,
                Completeness = xml.IsWellFormed ? MsnCompleteness.Complete : MsnCompleteness.Truncated,
            });
        }
    }

    private static IEnumerable<ArtifactDraft> AccountsIn(WireElement root, HostContext context)
    {
        foreach (WireElement account in root.Descendants("account").Where(IsOfNetwork))
        {
            if (NameOf(account.ValueOf("name")) is not { } name)
            {
                continue;
            }

            context.Accounts.Add(name);
            yield return new ArtifactDraft(
                MsnArtifactKind.SignedInAccount, "Account that Pidgin signs in with" + Alias(account))
            {
                Account = name,
                AccountGround = "Content",
                Name = "account",
                Value = name,
            };
            if (account.ValueOf("password") is { Length: > 0 } password)
            {
                yield return new ArtifactDraft(MsnArtifactKind.SavedCredential, "Password of the account in clear text")
                {
                    Account = name,
                    AccountGround = "Content",
                    Name = "password",
                    Value = context.Request.IncludeSecret ? password : "present",
                };
            }
        }
    }

    private static IEnumerable<ArtifactDraft> BuddiesIn(WireElement root)
    {
        foreach (WireElement buddy in root.Descendants("buddy").Where(IsOfNetwork))
        {
            if (NameOf(buddy.ValueOf("name")) is not { } name)
            {
                continue;
            }

            WireElement? seen = buddy.All("setting").FirstOrDefault(item => item.Attribute("name") == "last_seen");
            string time = WireTime.FromUnixSeconds(seen?.Text)?.UtcDateTime.ToString(
                "'; last seen 'yyyy-MM-dd HH:mm:ss' UTC'", System.Globalization.CultureInfo.InvariantCulture) ?? "";
            yield return new ArtifactDraft(
                MsnArtifactKind.ContactEntry, "Contact in the list of Pidgin" + Alias(buddy) + time)
            {
                Account = NameOf(buddy.Attribute("account")),
                AccountGround = "Content",
                Name = "buddy",
                Value = name,
            };
        }
    }

    private static bool IsOfNetwork(WireElement element) =>
        (element.ValueOf("protocol") ?? element.Attribute("proto") ?? element.Attribute("protocol")) == Network;

    private static string? NameOf(string? text) =>
        text?.Trim().Split('/')[0].ToLowerInvariant() is { Length: > 0 } name ? name : null;

    private static string Alias(WireElement element) =>
        element.ValueOf("alias") is { Length: > 0 } alias ? ", shown as " + alias : "";
}
