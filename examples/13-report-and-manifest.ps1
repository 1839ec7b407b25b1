# A report for people, the files it shows, and a manifest that proves what was read and written.
# Usage: 13-report-and-manifest.ps1 -Path ./case/*.pcap -Destination ./report -CaseId 2026-017
param(
    [Parameter(Mandatory)] [string[]] $Path,
    [Parameter(Mandatory)] [string] $Destination,
    [string] $CaseId = 'unnamed'
)

$null = New-Item $Destination -ItemType Directory -Force
$files = Join-Path $Destination received
$null = New-Item $files -ItemType Directory -Force
Save-MsnTransfer $Path $files
$report = Join-Path $Destination report.html
$events = @(Get-MsnEvent $Path)
$events | Export-MsnReport $report -CaseId $CaseId -AttachmentPath $files -Force
$manifest = Join-Path $Destination manifest.json
$events | New-MsnManifest $manifest -EvidencePath $Path -OutputPath $report, $files -Force
"still as it was: $(Test-MsnManifest $manifest)"
Get-ChildItem $Destination | Select-Object Name
