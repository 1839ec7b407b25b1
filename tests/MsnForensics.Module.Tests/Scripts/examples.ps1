# Runs every numbered example in pwsh, on the captures that the tests build.
param([string] $Folder, [string] $Root)
$ErrorActionPreference = 'Stop'
Import-Module "$Root/artifacts/module/MsnForensics"
$out = Join-Path $Folder out
$null = New-Item $out -ItemType Directory
function Say([string] $Name, $Value) { "@@$Name=$(($Value | ForEach-Object { "$_" }) -join '|')" }
function Run([string] $Name, [hashtable] $With = @{}) { & "$Root/examples/$Name.ps1" @With }

Say first (@(Run 01-first-look).Count)

$tables = @(Run 02-folder-to-csv @{ Path = $Folder; Destination = "$out/tables" })
Say csv ($tables.Name + @(Import-Csv "$out/tables/messages.csv" | Where-Object Text -eq 'message 1').Count)

$sample = "$Root/examples/captures/first-look.pcapng"
$day = @(Run 03-one-persons-day @{ Path = $sample; Account = 'carol@example.org'; Day = '2008-03-14' })
Say day @(($day.Count -gt 5), ($day.Account + $day.Peer -contains 'carol@example.org'), (($day.TimeUtc | Sort-Object) -join '' -eq ($day.TimeUtc -join '')))
Say otherday @(Run 03-one-persons-day @{ Path = $sample; Account = 'carol@example.org'; Day = '2008-03-15' }).Count

$pairs = @(Run 04-who-talked-to-whom @{ Path = $sample; Network = "$out/network.graphml" })
Say pairs @("$($pairs[0].From) $($pairs[0].To) $($pairs[0].Count)", ([xml](Get-Content "$out/network.graphml" -Raw)).graphml.graph.edgedefault)

$shared = @(Run 05-who-shared-which-file @{ Path = "$Folder/file.pcap"; Destination = "$out/received" })
$saved = Import-Csv "$out/received/saved.csv"
Say shared @($shared[0].From, $shared[0].Outcome, ((Get-FileHash (Get-ChildItem "$out/received" -Exclude saved.csv)[0].FullName).Hash -eq $shared[0].Sha256), @($saved).Count)

"$($shared[0].Sha256.ToUpperInvariant())  leaked.txt", ('0' * 64) | Set-Content "$out/leaked.sha256"
$leaked = @(Run 06-find-files-by-hash @{ Path = "$Folder/*.pcap"; HashList = "$out/leaked.sha256" })
Say leaked @($leaked.Count, ($leaked[0].Sha256 -eq $shared[0].Sha256), ($leaked[0].Filter -like 'frame.number*'))

if (Test-Path "$Folder/keys.log") {
    $opened = @(Run 07-encrypted-capture @{ Path = "$Folder/tls.pcap"; KeyLogPath = "$Folder/keys.log" })
    Say encrypted @(($opened -match '^opened: '), $opened[-1].Text, $opened[-1].Layer)
}
else {
    Say encrypted skipped
}

$history = "$Folder/alice122223611/History/bob2211151048.xml"
$differences = @(Run 08-logs-against-the-wire @{ CapturePath = "$Folder/chat.pcap"; HistoryPath = $history })
Say compared @(($differences -match '^clock offset')[0], @($differences | Where-Object Status -eq OnlyReference).Count)

$traces = @(Run 09-memory-dump @{ Path = "$Folder/memory.raw"; Destination = "$out/memory.csv" })
Say memory (@($traces | ForEach-Object { "$($_.Name) $($_.Count)" }) + @(Import-Csv "$out/memory.csv").Count)

foreach ($level in 'Identities', 'Content') {
    Say "redacted$level" @(Run 10-redacted-hand-over @{ Path = $sample; Destination = "$out/$level"; KeyPath = "$out/case.key"; Level = $level })
}

$timeline = Run 11-timesketch-upload @{ CapturePath = "$Folder/chat.pcap"; HistoryPath = $history; Destination = "$out/case.jsonl" }
$lines = @(Get-Content $timeline.FullName | ConvertFrom-Json)
Say timesketch @(($lines.Count -gt 8), @($lines | Where-Object { -not $_.datetime -or -not $_.timestamp_desc -or -not $_.message }).Count)

Say limits (@(Run 12-what-cannot-be-shown @{ Path = $sample }) | Where-Object { $_ -is [string] -and $_ -like '  - *' } | Measure-Object).Count

$report = @(Run 13-report-and-manifest @{ Path = "$Folder/file.pcap"; Destination = "$out/report" })
Say report @($report[0], ($report.Name -join ','))

$signIns = @(Run 14-sign-ins-and-addresses @{ Path = "$Folder/signin.pcap" })
Say signins @($signIns[0].Result, $signIns[-1].Account, $signIns[-1].Addresses)

Say left (Get-ChildItem "$Root/examples/*.ps1").Count
