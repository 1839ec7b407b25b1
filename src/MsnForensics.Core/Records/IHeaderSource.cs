namespace MsnForensics;

/// <summary>Makes the header lines of a message when somebody asks for them.</summary>
internal interface IHeaderSource
{
    /// <param name="showsSecrets">False to leave out the values of headers that carry a secret.</param>
    MsnList<string> HeaderLines(bool showsSecrets);
}
