# Every capture of a folder into three tables: messages, sign-ins, transfers. One bad file does not stop the rest.
# Usage: 02-folder-to-csv.ps1 -Path ./case -Destination ./tables
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Destination
)

$null = New-Item $Destination -ItemType Directory -Force
$captures = Get-ChildItem $Path -Recurse -File | Where-Object { Test-MsnCapture -LiteralPath $_.FullName }

# Errors of single files are kept for the end.
$captures | Get-MsnMessage -ErrorVariable problems -ErrorAction SilentlyContinue |
    Export-Csv (Join-Path $Destination messages.csv)
$captures | Get-MsnAuthentication -ErrorAction SilentlyContinue | Export-Csv (Join-Path $Destination sign-ins.csv)
$captures | Get-MsnTransfer -ErrorAction SilentlyContinue | Export-Csv (Join-Path $Destination transfers.csv)

"$(@($captures).Count) captures, $($problems.Count) problems"
$problems | ForEach-Object { "$($_.TargetObject): $($_.Exception.Message)" }
Get-ChildItem $Destination -Filter *.csv | Select-Object Name, Length
