namespace MsnForensics.Analysis.Sessions;

/// <summary>The sign-in packages by name (reference: section 5.1).</summary>
public static class SignInPackage
{
    public static bool IsName(string word) => word is "MD5" or "CTP" or "TWN" or "SSO" or "SHA";
}
