# Manifests: what they hold, that they are the same every time, and what becomes of changed files.
param([string] $Folder)

function Say([string] $Name, $Value) { "@@$Name=$($Value -join '|')" }
function Attempt([scriptblock] $Block) { try { & $Block; 'none' } catch { "$($_.FullyQualifiedErrorId.Split(',')[0]):$($_.CategoryInfo.Category)" } }
function Secure([string] $Text) { $made = [Security.SecureString]::new(); $Text.ToCharArray() | ForEach-Object { $made.AppendChar($_) }; $made }
function HashOf([string] $File) { [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([IO.File]::ReadAllBytes($File))).ToLowerInvariant() }
$at = @{ StartTime = '2024-11-02 09:00'; EndTime = '2024-11-02 10:00' }

# A case folder with a timeline in it
$case = "$Folder/case"
$null = [IO.Directory]::CreateDirectory($case)
Get-MsnEvent "$Folder/chat.pcap" | Export-MsnTimeline "$case/timeline.csv"
$about = @{ CaseId = '2024-017'; ExhibitId = 'A-3'; Operator = 'J. Doe'; Authority = 'order 55/24'; CapturePoint = 'port 7'
    ObservedClockOffset = '-00:00:37.4'; Option = @{ Path = 'chat.pcap'; Key = (Secure 'wonder1and') } }
$manifest = Get-MsnEvent "$Folder/chat.pcap" |
    New-MsnManifest "$Folder/one.json" -EvidencePath "$Folder/chat.pcap" -OutputPath $case -Algorithm Md5, Sha1 -PassThru @at @about
Get-MsnEvent "$Folder/chat.pcap" |
    New-MsnManifest "$Folder/two.json" -EvidencePath "$Folder/chat.pcap" -OutputPath $case -Algorithm Md5, Sha1 @at @about
Say same ([IO.File]::ReadAllText("$Folder/one.json") -eq [IO.File]::ReadAllText("$Folder/two.json"))
Say type $manifest.GetType().FullName
Say inputs ($manifest.Inputs | ForEach-Object { "$($_.Path) $($_.Sha256 -eq $_.Sha256After) $($_.Sha256 -eq (HashOf "$Folder/chat.pcap"))" })
Say outputs ($manifest.Outputs | ForEach-Object { "$($_.Path) $($_.Hashes.Count)" })
Say messages ($manifest.Counts | Where-Object Name -eq Record.Message | ForEach-Object Value)
Say examiner $manifest.Examiner
Say offset $manifest.ObservedClockOffset.TotalSeconds
Say tool @($manifest.Tool.Version, $manifest.Tool.Sha256.Length, ($manifest.Tool.Components.Name -contains 'CsvHelper'))
Say secret ([IO.File]::ReadAllText("$Folder/one.json").Contains('wonder1and'))
Say parameters ($manifest.Parameters | ForEach-Object { "$_" })
$json = [Text.Json.JsonDocument]::Parse([IO.File]::ReadAllText("$Folder/one.json")).RootElement
Say json @($json.GetProperty('schema').GetString(), $json.GetProperty('case').GetProperty('id').GetString(), $json.GetProperty('clock').GetProperty('observed_offset_seconds').GetDouble())
Say hashdeep ([IO.File]::ReadAllLines("$Folder/one.hashdeep")[0..1])
Say listed (@([IO.File]::ReadAllLines("$Folder/one.sha256") | ForEach-Object { $_.Substring(66) }))
Say ownHash ($manifest.Sha256 -eq (HashOf "$Folder/one.json"))
Say once @((New-MsnManifest "$Folder/three.json" -EvidencePath "$Folder/chat.pcap" -PassThru).Inputs)[0].Sha256After

# Verification
Say intact (Test-MsnManifest "$Folder/one.json")
Say noted @((Test-MsnManifest "$Folder/one.json" -Sha256 $manifest.Sha256), (Test-MsnManifest "$Folder/one.json" -Sha256 ('0' * 64) -WarningAction Ignore))
[IO.File]::AppendAllText("$case/timeline.csv", 'x')
[IO.File]::WriteAllText("$case/new.txt", 'x')
Say changed (Test-MsnManifest "$Folder/one.json" -WarningVariable said -WarningAction SilentlyContinue)
Say warnings ($said | ForEach-Object { "$_".Split('(')[0].Trim() })
Say detailed (Test-MsnManifest "$Folder/one.json" -Detailed | ForEach-Object { "$($_.Status) $($_.Path)" })
Say piped ("$Folder/three.json", "$Folder/two.json" | Test-MsnManifest -WarningAction Ignore)
Say outputOnly (Test-MsnManifest "$Folder/three.json" -OutputOnly)

# Files that cannot be opened, or are gone when all is done
$unsure = "$Folder/unsure"
$null = [IO.Directory]::CreateDirectory($unsure)
foreach ($name in 'amber.pcap', 'cedar.pcap', 'daisy.pcap') { [IO.File]::Copy("$Folder/chat.pcap", "$unsure/$name") }
$held = [IO.File]::Open("$unsure/cedar.pcap", 'Open', 'Read', 'None')
$told = @(Get-MsnMessage "$unsure/daisy.pcap" | New-MsnManifest "$Folder/unsure.json" -EvidencePath $unsure -PassThru 2>&1 3>$null | ForEach-Object {
        if ($_ -is [Management.Automation.ErrorRecord]) {
            [IO.File]::Delete("$unsure/amber.pcap")
            "$([IO.Path]::GetFileName($_.TargetObject)) $($_.FullyQualifiedErrorId.Split(',')[0])"
        }
        else { $_ }
    })
$held.Dispose()
Say unsureErrors @($told[0..($told.Count - 2)])
Say unsureInputs ($told[-1].Inputs | ForEach-Object { "$($_.Path) $($_.Sha256After.Length)" })
Say unsureWarnings $told[-1].Warnings
Say unsureDetailed (Test-MsnManifest "$Folder/unsure.json" -Detailed | ForEach-Object { "$($_.Status) $($_.Path)" })
Say unsureNamed (New-MsnManifest "$Folder/named.json" -EvidencePath "$unsure/daisy.pcap", "$Folder/nowhere.pcap" -PassThru -ErrorAction Ignore).Inputs.Path

# Refusals
Say whatIf (& { New-MsnManifest "$Folder/what.json" -EvidencePath "$Folder/chat.pcap" -WhatIf; [IO.File]::Exists("$Folder/what.json") })
Say noClobber (Attempt { New-MsnManifest "$Folder/one.json" -NoClobber })
Say evidence (Attempt { New-MsnManifest "$Folder/chat.pcap" -EvidencePath "$Folder/chat.pcap" })
Say evidenceIntact (Test-MsnCapture "$Folder/chat.pcap")
Say invalid (Attempt { Test-MsnManifest "$Folder/notes.txt" -ErrorAction Stop })
Say missing (Attempt { New-MsnManifest "$Folder/four.json" -EvidencePath "$Folder/nowhere.pcap" -ErrorAction Stop })
