# What a capture cannot show, in plain words, and everything odd about it: to be read before any conclusion.
# Usage: 12-what-cannot-be-shown.ps1 -Path ./office.pcap
param([Parameter(Mandatory)] [string[]] $Path)

foreach ($capture in Get-MsnCapture $Path) {
    "$($capture.Path): $($capture.StartTime.UtcDateTime.ToString('u')) to $($capture.EndTime.UtcDateTime.ToString('u'))"
    "  bytes missing: $($capture.MissingBytes), not understood: $($capture.UnparsedBytes)"
    foreach ($sentence in $capture.Limitation) { "  - $sentence" }
}

Get-MsnAnomaly $Path | Group-Object Severity, Code | Sort-Object Name | Select-Object Count, Name
