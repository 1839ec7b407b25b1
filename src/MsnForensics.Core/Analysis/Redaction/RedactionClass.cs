namespace MsnForensics.Analysis.Redaction;

/// <summary>What a property of a record can give away.</summary>
public enum RedactionClass
{
    /// <summary>Numbers, times and flags that tell of nobody.</summary>
    Plain,

    /// <summary>Words of ours or of a protocol; identities in them are replaced.</summary>
    Words,

    /// <summary>An account, or several.</summary>
    Account,

    /// <summary>A name of a person, a group, a computer.</summary>
    Name,

    /// <summary>An IP address or a telephone number, with or without port.</summary>
    Address,

    /// <summary>A host name, with or without port.</summary>
    Host,

    /// <summary>A file name or a path.</summary>
    File,

    /// <summary>A hash or an id in digits, hexadecimal digits, base64 or as GUID: another one of the same
    /// form.</summary>
    Id,

    /// <summary>What people wrote.</summary>
    Text,

    /// <summary>Names of people's making in texts: groups, emoticons, media.</summary>
    Label,

    /// <summary>Name and value, of which the value can be anything.</summary>
    Field,

    /// <summary>A value off the wire or out of a file, which can be anything: a pseudonym of no form.</summary>
    Value,

    /// <summary>What lets somebody sign in.</summary>
    Secret,

    /// <summary>Bytes, or text that holds everything once more: left out.</summary>
    Raw,

    /// <summary>A word of a command: words of the protocol stay.</summary>
    Argument,

    /// <summary>A value of several properties of its own.</summary>
    Nested,

    /// <summary>Computed of other properties, or set by the redaction itself.</summary>
    Derived,
}
