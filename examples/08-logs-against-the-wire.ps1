# What the client's history says, held against the capture: deleted, edited and undelivered messages, and the clock.
# Usage: 08-logs-against-the-wire.ps1 -CapturePath ./office.pcap -HistoryPath ./History/*.xml -CandidateAccount alice@example.org
param(
    [Parameter(Mandatory)] [string[]] $CapturePath,
    [Parameter(Mandatory)] [string[]] $HistoryPath,
    [string[]] $CandidateAccount = @()
)

$wire = @(Get-MsnMessage $CapturePath -Kind Text)
$log = @(Get-MsnHistory $HistoryPath -CandidateAccount ($CandidateAccount + $wire.From | Select-Object -Unique))
$results = @(Compare-MsnConversation $wire $log)
"clock offset: $($results[0].ClockOffset)"
$results | Group-Object Status | Select-Object Count, Name | Out-Host
$results | Where-Object Status -ne Equal | Select-Object TimeUtc, Status, From, Text, OtherText, Confidence, Ground
