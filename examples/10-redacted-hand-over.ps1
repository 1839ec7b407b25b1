# A hand-over without the people in it: timeline, report and table, all with the same pseudonyms, checked at the end.
# Usage: 10-redacted-hand-over.ps1 -Path ./case/*.pcap -Destination ./hand-over -KeyPath ./case.key [-Level Content]
# The key is made when it is not there. Keep it: with it, the next hand-over has the same pseudonyms.
param(
    [Parameter(Mandatory)] [string[]] $Path,
    [Parameter(Mandatory)] [string] $Destination,
    [Parameter(Mandatory)] [string] $KeyPath,
    [ValidateSet('Identities', 'Content')] [string] $Level = 'Identities'
)

$null = New-Item $Destination -ItemType Directory -Force
if (-not (Test-Path $KeyPath)) {
    $bytes = [byte[]]::new(32)
    [Security.Cryptography.RandomNumberGenerator]::Create().GetBytes($bytes)
    [IO.File]::WriteAllBytes($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($KeyPath), $bytes)
}

$redact = @{ Redact = $Level; RedactKeyPath = $KeyPath; Force = $true }
$events = @(Get-MsnEvent $Path)
$events | Export-MsnTimeline (Join-Path $Destination timeline.csv) @redact
$events | Export-MsnReport (Join-Path $Destination report.html) @redact
$events | Where-Object { $_ -is [MsnForensics.MsnMessage] } |
    Protect-MsnRecord $Level -KeyPath $KeyPath |
    Export-Csv (Join-Path $Destination messages.csv)

# Nobody's account may be left in any of it.
$accounts = @(Get-MsnAccount $Path -Merge).Account
$left = Get-ChildItem $Destination -File | Select-String -SimpleMatch -Pattern $accounts -List
"files: $(@(Get-ChildItem $Destination -File).Count), files with an account in them: $(@($left).Count)"
