# An encrypted capture: what can be said without keys, and what the keys at hand open.
# Usage: 07-encrypted-capture.ps1 -Path ./office.pcapng -KeyLogPath ./keys.log
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string[]] $KeyLogPath
)

"Without keys"
Get-MsnStream $Path | Where-Object IsEncrypted |
    Select-Object ServiceName, ServerName, TlsVersion, CipherSuite | Format-List | Out-Host

"With keys"
$streams = Get-MsnStream $Path -KeyLogPath $KeyLogPath | Where-Object IsEncrypted
"opened: $(@($streams | Where-Object IsDecrypted).Count) of $(@($streams).Count)"
Get-MsnMessage $Path -KeyLogPath $KeyLogPath -Kind Text |
    Select-Object TimeUtc, From, To, Text, @{ Name = 'Layer'; Expression = { $_.Evidence.Layer } }
