# Traces of MSN in a memory dump, a page file or unallocated space, as a table with offsets.
# Usage: 09-memory-dump.ps1 -Path ./memory.raw -Destination ./memory.csv
param(
    [Parameter(Mandatory)] [string[]] $Path,
    [Parameter(Mandatory)] [string] $Destination
)

$found = @(Get-MsnArtifact $Path -Carve)
$found | Export-Csv $Destination
$found | Group-Object Kind | Sort-Object Name | Select-Object Count, Name
