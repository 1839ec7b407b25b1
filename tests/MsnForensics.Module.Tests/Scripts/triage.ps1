# The whole job: evidence in, case folder out.
param([string] $Folder)

function Say([string] $Name, $Value) { "@@$Name=$($Value -join '|')" }
function Attempt([scriptblock] $Block) { try { & $Block; 'none' } catch { "$($_.FullyQualifiedErrorId.Split(',')[0]):$($_.CategoryInfo.Category)" } }
function Compare-Lists($A, $B) { for ($i = 0; $i -lt $A.Count; $i++) { if ($A[$i] -cne $B[$i]) { return $true } }; return $A.Count -ne $B.Count }
function Bytes([string] $File) { [Convert]::ToBase64String([IO.File]::ReadAllBytes($File)) }

$evidence = "$Folder/evidence"
$null = [IO.Directory]::CreateDirectory($evidence)
foreach ($name in 'chat.pcap', 'signin.pcap', 'holes.pcap', 'file.pcap') { [IO.File]::Copy("$Folder/$name", "$evidence/$name") }
$null = [IO.Directory]::CreateDirectory("$evidence/bad")
[IO.File]::WriteAllText("$evidence/bad/cut.pcap", 'no capture')
$case = "$Folder/one"

Say whatIf (& { $null = Invoke-MsnTriage $evidence $case -WhatIf; [IO.Directory]::Exists($case) })
$first = Invoke-MsnTriage $evidence, "$Folder/profile" $case -CaseId 2026-017 -Examiner 'J. Doe' -ThrottleLimit 2
Say type $first.GetType().FullName
Say exit @($first.ExitCode, $LASTEXITCODE)
Say counts @($first.EvidenceCount, $first.ReadCount, $first.ResumedCount, $first.FailedCount)
Say kinds ($first.Items | ForEach-Object { "$($_.Kind)" })
Say messages ($first.MessageCount -gt 6)
Say files @($first.FileCount, ([IO.Directory]::GetFiles("$case/files", '*', 'AllDirectories').Count -ge 2))
Say outputs (@($first.Outputs | Where-Object { -not $_.StartsWith('files/') }))
Say intact (Test-MsnManifest "$case/manifest.json")
Say noted (Test-MsnManifest "$case/manifest.json" -Sha256 $first.ManifestSha256)
Say timeline ([IO.File]::ReadAllText("$case/timeline.csv").Contains('message 1'))

# Again: nothing is read a second time, and the outputs are the same.
$before = 'timeline.csv', 'timeline.jsonl', 'report.html' | ForEach-Object { Bytes "$case/$_" }
$second = Invoke-MsnTriage $evidence, "$Folder/profile" $case -CaseId 2026-017 -Examiner 'J. Doe'
Say resumed @($second.ReadCount, ($second.ResumedCount -eq $first.ReadCount))
Say same (-not (Compare-Lists $before @('timeline.csv', 'timeline.jsonl', 'report.html' | ForEach-Object { Bytes "$case/$_" })))

# An interruption: one spool is gone, another is half there.
$spools = [IO.Directory]::GetFiles("$case/work", '*.records')
[IO.File]::Move($spools[0], $spools[0] + '.unfinished')
[IO.File]::Delete($spools[1])
$third = Invoke-MsnTriage $evidence, "$Folder/profile" $case -CaseId 2026-017 -Examiner 'J. Doe'
Say afterInterruption @($third.ReadCount, ($third.RecordCount -eq $first.RecordCount))
Say sameAfter (-not (Compare-Lists $before @('timeline.csv', 'timeline.jsonl', 'report.html' | ForEach-Object { Bytes "$case/$_" })))

# Redacted, and quiet
$key = "$Folder/case.key"
[IO.File]::WriteAllBytes($key, [byte[]](1..32))
$nothing = Invoke-MsnTriage $evidence, "$Folder/profile" "$Folder/redacted" -Redact Content -RedactKeyPath $key -Quiet
Say quiet ($null -eq $nothing)
Say quietExit $LASTEXITCODE
Say noWork ([IO.Directory]::Exists("$Folder/redacted/work"))
Say redactedIntact (Test-MsnManifest "$Folder/redacted/manifest.json")

# One piece cannot be read, another is cut: the rest is done, and the next run reads what this one could not.
$damaged = "$Folder/broken"
$null = [IO.Directory]::CreateDirectory($damaged)
foreach ($name in 'chat.pcap', 'signin.pcap', 'file.pcap') { [IO.File]::Copy("$Folder/$name", "$damaged/$name") }
$whole = [IO.File]::ReadAllBytes("$Folder/chat.pcap")
[IO.File]::WriteAllBytes("$damaged/cut.pcap", [byte[]]$whole[0..[int]($whole.Length * 2 / 3)])
$lock = [IO.File]::Open("$damaged/signin.pcap", 'Open', 'Read', 'None')
$partial = Invoke-MsnTriage $damaged "$Folder/partial" -ThrottleLimit 2 -ErrorAction SilentlyContinue
$lock.Dispose()
Say partialExit @($partial.ExitCode, $LASTEXITCODE)
Say partialCounts @($partial.EvidenceCount, $partial.ReadCount, $partial.FailedCount)
Say partialFailed ($partial.Items | Where-Object State -EQ Failed | ForEach-Object { "$([IO.Path]::GetFileName($_.Path)):$($null -ne $_.Error)" })
Say partialCut ([IO.File]::ReadAllText("$Folder/partial/timeline.csv").Contains('cut.pcap'))
Say partialAnomalies ($partial.AnomalyCount -gt 0)
$mended = Invoke-MsnTriage $damaged "$Folder/partial" -ThrottleLimit 2
Say mended @($mended.ExitCode, $mended.ResumedCount, $mended.FailedCount, ($mended.RecordCount -gt $partial.RecordCount))

# What cannot be
Say inside (Attempt { Invoke-MsnTriage $evidence "$evidence/case" -ErrorAction Stop })
Say nothingThere (& { $null = Invoke-MsnTriage "$Folder/nowhere" "$Folder/empty" -ErrorAction SilentlyContinue; $LASTEXITCODE })
Say oneMissing (& { $null = Invoke-MsnTriage "$Folder/nowhere.pcap", "$Folder/chat.pcap" "$Folder/partly" -ErrorAction SilentlyContinue; $LASTEXITCODE })

# One piece cannot be opened; as soon as that shows, one that was hashed already is removed, and one is shortened.
function Invoke-Damaged([string] $Name, [hashtable] $More = @{}) {
    $from = "$Folder/$Name-evidence"
    $null = [IO.Directory]::CreateDirectory("$from/host")
    [IO.File]::Copy("$Folder/chat.pcap", "$from/amber.pcap")
    [IO.File]::Copy("$Folder/file.pcap", "$from/birch.pcap")
    [IO.File]::Copy("$Folder/signin.pcap", "$from/cedar.pcap")
    [IO.File]::Copy("$Folder/holes.pcap", "$from/daisy.pcap")
    [IO.File]::Copy("$Folder/profile/NTUSER.DAT", "$from/host/NTUSER.DAT")
    $held = [IO.File]::Open("$from/cedar.pcap", 'Open', 'Read', 'None')
    Invoke-MsnTriage $from "$Folder/$Name" @More 2>&1 3>$null | ForEach-Object {
        if ($_ -is [Management.Automation.ErrorRecord]) {
            if ([IO.File]::Exists("$from/amber.pcap")) {
                [IO.File]::Delete("$from/amber.pcap")
                $file = [IO.File]::Open("$from/birch.pcap", 'Open', 'ReadWrite')
                $file.SetLength([long]($file.Length * 2 / 3))
                $file.Dispose()
            }
            "$([IO.Path]::GetFileName($_.TargetObject)) $($_.FullyQualifiedErrorId.Split(',')[0])"
        }
        else { $_ }
    }
    $held.Dispose()
}
$told = @(Invoke-Damaged vanishing)
$vanished = $told[-1]
Say vanishedErrors @($told[0..($told.Count - 2)])
Say vanishedExit $vanished.ExitCode
Say vanishedItems ($vanished.Items | ForEach-Object { "$([IO.Path]::GetFileName($_.Path)) $($_.Kind) $($_.State)" })
$json = [Text.Json.JsonDocument]::Parse([IO.File]::ReadAllText("$Folder/vanishing/manifest.json")).RootElement
$warnings = @($json.GetProperty('warnings').EnumerateArray() | ForEach-Object { $_.GetString() })
Say vanishedWarnings @('amber', 'birch', 'cedar', 'daisy' | ForEach-Object { $name = $_; @($warnings | Where-Object { $_.Contains($name) }).Count })
Say vanishedTimeline @('birch', 'daisy', 'NTUSER' | ForEach-Object { [IO.File]::ReadAllText("$Folder/vanishing/timeline.csv").Contains($_) })

# The evidence comes back: only what was read as it is now is not read again.
[IO.File]::Copy("$Folder/chat.pcap", "$Folder/vanishing-evidence/amber.pcap")
[IO.File]::Copy("$Folder/file.pcap", "$Folder/vanishing-evidence/birch.pcap", $true)
$back = Invoke-MsnTriage "$Folder/vanishing-evidence" "$Folder/vanishing"
Say backAgain @($back.ExitCode, $back.ResumedCount, $back.ReadCount, $back.FailedCount)

# Redacted, what is told of such files names none of them.
$null = Invoke-Damaged hidden @{ Redact = 'Content'; RedactKeyPath = $key }
Say hiddenNames @([IO.Directory]::GetFiles("$Folder/hidden", '*', 'AllDirectories') | ForEach-Object {
        $text = [IO.File]::ReadAllText($_)
        'amber', 'birch', 'cedar', 'daisy' | Where-Object { $text.Contains($_) }
    })
