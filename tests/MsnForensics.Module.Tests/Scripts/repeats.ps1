# The same evidence twice: which files of the case folders differ, and in what.
param([string] $Folder)

function Say([string] $Name, $Value) { "@@$Name=$($Value -join '|')" }
function NamesOf([string] $Root) { [IO.Directory]::GetFiles($Root, '*', 'AllDirectories') | ForEach-Object { $_.Substring($Root.Length + 1).Replace('\', '/') } }
function Get-Differing([string] $A, [string] $B) {
    foreach ($name in NamesOf $A) {
        $bytes = [Convert]::ToBase64String([IO.File]::ReadAllBytes("$A/$name"))
        if (-not [IO.File]::Exists("$B/$name") -or $bytes -cne [Convert]::ToBase64String([IO.File]::ReadAllBytes("$B/$name"))) { $name }
    }
}
function Get-DifferingLines([string] $A, [string] $B) {
    $left, $right = [IO.File]::ReadAllLines($A), [IO.File]::ReadAllLines($B)
    for ($i = 0; $i -lt [Math]::Max($left.Count, $right.Count); $i++) { if ($left[$i] -cne $right[$i]) { $left[$i].Trim() } }
}

$evidence = "$Folder/evidence"
$null = [IO.Directory]::CreateDirectory($evidence)
foreach ($name in 'chat.pcap', 'signin.pcap', 'holes.pcap', 'file.pcap', 'MsnMsgr.txt') { [IO.File]::Copy("$Folder/$name", "$evidence/$name") }
$whole = [IO.File]::ReadAllBytes("$Folder/chat.pcap")
[IO.File]::WriteAllBytes("$evidence/cut.pcap", [byte[]]$whole[0..[int]($whole.Length * 2 / 3)])
$formats = [Enum]::GetNames([MsnForensics.Analysis.TimelineFormat])
$paths = @($evidence, "$Folder/profile", "$Folder/alice122223611")
$first = Invoke-MsnTriage $paths "$Folder/first" -ThrottleLimit 4 -TimelineFormat $formats -CaseId 1
$second = Invoke-MsnTriage $paths "$Folder/second" -ThrottleLimit 1 -TimelineFormat $formats -CaseId 1
Say read @($first.ExitCode, ($first.RecordCount -eq $second.RecordCount), ($first.FileCount -gt 0))
Say outputs @($first.Outputs | Where-Object { -not $_.StartsWith('files/') })
Say names @(((@(NamesOf "$Folder/first" | Sort-Object) -join "|") -ceq (@(NamesOf "$Folder/second" | Sort-Object) -join "|")), (@(NamesOf "$Folder/first").Count -gt 20))
Say differing (Get-Differing "$Folder/first" "$Folder/second")
Say manifest (Get-DifferingLines "$Folder/first/manifest.json" "$Folder/second/manifest.json" | ForEach-Object { $_.Split(':')[0] })
Say hashes (Get-DifferingLines "$Folder/first/manifest.sha256" "$Folder/second/manifest.sha256" | ForEach-Object { $_.Substring(66) })

# Redacted with the same key
$key = "$Folder/case.key"
[IO.File]::WriteAllBytes($key, [byte[]](1..32))
$null = Invoke-MsnTriage $paths "$Folder/third" -ThrottleLimit 4 -Redact Identities -RedactKeyPath $key
$null = Invoke-MsnTriage $paths "$Folder/fourth" -ThrottleLimit 1 -Redact Identities -RedactKeyPath $key
Say redactedDiffering (Get-Differing "$Folder/third" "$Folder/fourth")
