using System;

namespace MsnForensics.Protocol.Contacts;

/// <summary>The lists a contact can be on, by their bits in <c>LST</c> and <c>ADL</c>; other bits can occur
/// (reference: section 7.1).</summary>
[Flags]
public enum ListMask
{
    None = 0,

    /// <summary>FL: the owner has added the contact.</summary>
    Forward = 1,

    /// <summary>AL: the contact may see and write to the owner.</summary>
    Allow = 2,

    /// <summary>BL: the contact may not.</summary>
    Block = 4,

    /// <summary>RL: the contact has the owner on its own list; kept by the server.</summary>
    Reverse = 8,

    /// <summary>PL: the contact has added the owner and waits for an answer (from MSNP10 on).</summary>
    Pending = 16,
}
