using System.Collections.Generic;

namespace MsnForensics.Analysis.Host.Carving;

/// <summary>Makes an item of a find; null when it is none.</summary>
/// <param name="text">Text around the find.</param>
/// <param name="at">Position of the find.</param>
internal delegate CarvedItem? Carve(CarvedText text, int at);

/// <summary>Words that are searched for, and what is made of them (reference: section 12).</summary>
/// <param name="Pattern">ASCII. With fewer than seven characters it is searched as UTF-16 here, and as bytes by
/// <see cref="CommandSearch"/>.</param>
/// <param name="Carve">Makes the item.</param>
internal sealed record CarvingRule(string Pattern, Carve Carve)
{
    public static IReadOnlyList<CarvingRule> All { get; } = new CarvingRule[]
    {
        new("MIME-Version: 1.0\r\nContent-Type: text/", MessageCarver.Carve),
        new("Content-Type: text/x-msmsgs", MessageCarver.Carve),
        new("X-MMS-IM-Format: ", MessageCarver.Carve),
        new("TypingUser: ", MessageCarver.Carve),
        new("Content-Type: application/x-msnmsgrp2p", MessageCarver.Carve),
        new("preferredEmail: ", MessageCarver.Fields),
        new("Application-File: ", MessageCarver.Fields),
        new("<msnobj ", TagCarver.Object),
        new("<Message Date=", TagCarver.History),
        new("<Invitation Date=", TagCarver.History),
        new("<InvitationResponse Date=", TagCarver.History),
        new("<Join Date=", TagCarver.History),
        new("<Leave Date=", TagCarver.History),
        new("{\\rtf1\\", RichTextCarver.Carve),
        new(" MSNSLP/1.0", LineCarver.Invitation),
        new(" TWN I ", LineCarver.SignIn),
        new(" SSO I ", LineCarver.SignIn),
        new(" MD5 I ", LineCarver.SignIn),
        new("<Data><PSM>", LineCarver.PersonalMessage),
        new("NLN NLN ", LineCarver.Command),
        new("NLN BSY ", LineCarver.Command),
        new("NLN IDL ", LineCarver.Command),
        new("NLN BRB ", LineCarver.Command),
        new("NLN AWY ", LineCarver.Command),
        new("NLN PHN ", LineCarver.Command),
        new("NLN LUN ", LineCarver.Command),
        new("ILN ", LineCarver.Command),
        new("FLN ", LineCarver.Command),
        new("USR ", LineCarver.Command),
        new("<wsse:Password", TagCarver.Ticket),
        new("<wsse:BinarySecurityToken", TagCarver.Ticket),
        new("<TicketToken>", TagCarver.Ticket),
        new("msn.com/webservices/AddressBook", TagCarver.Service),
    };
}
