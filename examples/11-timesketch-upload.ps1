# A timeline that Timesketch imports as it is, of captures and client logs together.
# Usage: 11-timesketch-upload.ps1 -CapturePath ./case/*.pcap -HistoryPath ./History/*.xml -Destination ./case.jsonl
param(
    [Parameter(Mandatory)] [string[]] $CapturePath,
    [string[]] $HistoryPath,
    [Parameter(Mandatory)] [string] $Destination
)

$(
    Get-MsnEvent $CapturePath
    if ($HistoryPath) { Get-MsnHistory $HistoryPath }
) | Export-MsnTimeline $Destination -Format Timesketch -Force -PassThru
