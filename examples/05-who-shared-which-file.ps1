# Saves every file, picture and emoticon that went over the wire, with a table of who, whom, when, hash and how sure.
# Usage: 05-who-shared-which-file.ps1 -Path ./case/*.pcap -Destination ./received
param(
    [Parameter(Mandatory)] [string[]] $Path,
    [Parameter(Mandatory)] [string] $Destination
)

$null = New-Item $Destination -ItemType Directory -Force
Save-MsnTransfer $Path $Destination -PassThru | Export-Csv (Join-Path $Destination saved.csv)
Get-MsnTransfer $Path |
    Sort-Object StartTime |
    Select-Object StartTime, Kind, From, To, FileName, DeclaredSize, ReceivedSize, Outcome, Sha256
