# Pipelines, filters, errors, warnings and output, asked in one process.
param([string] $Folder)

function Say([string] $Name, $Value) { "@@$Name=$($Value -join '|')" }
function Ids($Errors) { $Errors | ForEach-Object { "$($_.FullyQualifiedErrorId.Split(',')[0]):$($_.CategoryInfo.Category)" } }

$chat = "$Folder/chat.pcap"
$module = Get-Module MsnForensics
function Unique($Values) { $set = [Collections.Generic.SortedSet[string]]::new([StringComparer]::Ordinal); foreach ($value in $Values) { $null = $set.Add("$value") }; $set }

# Import
Say exported ($module.ExportedCommands.Keys | ForEach-Object { $_ })
Say manifest ((Test-ModuleManifest "$($module.ModuleBase)/MsnForensics.psd1").ExportedCmdlets.Keys | ForEach-Object { $_ })
Say typeLiteral ([MsnForensics.MsnMessage].FullName)

# Readers
# The console takes colour sequences out of redirected output, as the engine's own does.
Say texts (Get-MsnMessage $chat -Kind Text | ForEach-Object { $_.Text.Replace("`e", '<ESC>') })
Say from (Get-MsnMessage $chat | ForEach-Object { $_.From })
Say byLiteralName (@(Get-MsnMessage -LiteralPath "$Folder/chat[1].pcap").Count)
Say byFileObject (@([IO.FileInfo]::new("$Folder/chat.pcap") | Get-MsnMessage).Count)
Say byPSPath (@([pscustomobject] @{ PSPath = "$Folder/chat[1].pcap" } | Get-MsnMessage).Count)
Say byRecord (@(Get-MsnCapture $chat | Get-MsnMessage).Count)
Say byWildcard (@(Get-MsnMessage "$Folder/c*t.pcap" -WarningAction Ignore).Count)
$Error.Clear()
try { Get-MsnMessage $chat | ForEach-Object { throw 'enough' } } catch { Say further ("$_", $Error.Count) }
Say merged (@(Get-MsnCapture $chat, "$Folder/cut.pcap" -Merge -WarningAction Ignore).Count)
Say eventTypes (Get-MsnEvent $chat | ForEach-Object { $_.GetType().Name })
Say sessionKind (Get-MsnSession $chat | ForEach-Object { $_.Kind })
Say streamProtocol (Get-MsnStream $chat | ForEach-Object { $_.Protocol })
Say conversation (Get-MsnConversation $chat | ForEach-Object { $_.Participants })
Say duration ((Get-MsnSession $chat).Duration -is [TimeSpan])
$presence = "$Folder/presence.pcap"
Say presence (Get-MsnPresence $presence | ForEach-Object { "$($_.Account) $($_.Status)" })
Say presenceAccount (Get-MsnPresence $presence -Account 'BOB@*' | ForEach-Object { $_.Status })
Say presenceStatus (Get-MsnPresence $presence -Status hid*, AWY | ForEach-Object { $_.Status })
Say presenceDuration (@(Get-MsnPresence $presence)[0].Duration -is [TimeSpan])
Say presenceEvents (Get-MsnPresence $presence | ConvertTo-MsnTimeline | ForEach-Object { $_.EventType })
Say hash ((Get-MsnCapture $chat -ComputeHash).Sha256)
Say isCapture (Test-MsnCapture $chat, "$Folder/notes.txt")
Say hasMsn (Test-MsnCapture $chat -HasMsn)

# Indicators
$found = @(Find-MsnIndicator $chat)
Say indicators ($found | ForEach-Object { "$($_.Kind):$($_.Value)" })
$sum = 0
$found | Where-Object Place -ne Session | ForEach-Object { $sum += $_.Count }
Say indicatorsAll (@(Find-MsnIndicator $chat -All | Where-Object Place -ne Session).Count - $sum)
Say indicatorKind (Find-MsnIndicator $chat -Kind Account, UserAgent | ForEach-Object { $_.Kind })
Say indicatorValue (Find-MsnIndicator $chat -Value X-MMS* | ForEach-Object { "$($_.Place):$($_.Confidence):$($_.Count)" })
Say indicatorAccount (Find-MsnIndicator $chat -Account BOB@* | ForEach-Object { $_.Value })
Say indicatorCertain (Find-MsnIndicator $chat -MinimumConfidence Certain | ForEach-Object { $_.Confidence })
Say indicatorEvents ($found | ConvertTo-MsnTimeline | ForEach-Object { $_.EventType })
Say indicatorsInEvents (@(Get-MsnEvent $chat | Where-Object { $_ -is [MsnForensics.MsnIndicator] }).Count)

# Filters
Say account (@(Get-MsnMessage $chat -Account 'BOB@*').Count)
Say noAccount (@(Get-MsnMessage $chat -Account 'carol@*').Count)
$times = @(Get-MsnMessage $chat | ForEach-Object { $_.Timestamp })
Say after (@(Get-MsnMessage $chat -After $times[2]).Count)
Say before (@(Get-MsnMessage $chat -Before $times[2]).Count)
Say utcText (@(Get-MsnMessage $chat -After '2005-05-06 11:59' -Before '2005-05-06 12:01').Count)
Say offset ((@(Get-MsnMessage $chat -ClockOffset 01:00:00)[0].Timestamp - $times[0]).TotalMinutes)
Say names (Get-MsnCommand $chat -Name US*, cal | ForEach-Object { $_.Name })
Say secret ((@(Get-MsnCommand $chat -Name USR)[0].Arguments -join ' ').Contains('11897'))
Say secretAsked ((@(Get-MsnCommand $chat -Name USR -IncludeSecret)[0].Arguments -join ' ').Contains('11897'))

# Sign-ins
$signIn = "$Folder/signin.pcap"
Say signIns (Get-MsnAuthentication $signIn | ForEach-Object { "$($_.Result) $($_.Error) $($_.Attempt)" })
Say signInAccounts @(@(Get-MsnAuthentication $signIn -Account 'ALICE@*').Count, @(Get-MsnAuthentication $signIn -Account 'bob@*').Count)
Say signInSecret (@(Get-MsnAuthentication $signIn)[1].Secret)
Say signInSecretAsked (@(Get-MsnAuthentication $signIn -IncludeSecret)[1].Secret)
$services = "$Folder/services.pcap"
Say calls (Get-MsnServiceCall $services | ForEach-Object { "$($_.Service) $($_.Action) $($_.StatusCode)" })
Say callFilters (@(Get-MsnServiceCall $services -Service address*)[0].Action, @(Get-MsnServiceCall $services -Action g*)[0].Action, (Get-MsnServiceCall $services -Service Storage))
Say callAccounts @(@(Get-MsnServiceCall $services -Account 'ALICE@*').Count, @(Get-MsnServiceCall $services -Account 'bob@*').Count)
Say callSecret ("$(Get-MsnServiceCall $services | ForEach-Object { $_.RequestHeaders })".Contains('wonder1and'))
Say callSecretAsked ("$(Get-MsnServiceCall $services -IncludeSecret | ForEach-Object { $_.RequestHeaders })".Contains('wonder1and'))
Say callEvents (Get-MsnServiceCall $services | ConvertTo-MsnTimeline | ForEach-Object { $_.EventType })
Say signInEvents (Get-MsnAuthentication $signIn | ConvertTo-MsnTimeline | ForEach-Object { $_.EventType })
# Lists and accounts
$list = "$Folder/list.pcap"
Say contacts (Get-MsnContact $list | ForEach-Object { "$($_.Account) $($_.Lists)" })
Say contactAccount (@(Get-MsnContact $list -Account 'CAROL@*').Count), (@(Get-MsnContact $list -Account 'alice@*').Count)
Say contactBlocked (Get-MsnContact $list | Where-Object { $_.Lists -band [MsnForensics.MsnContactLists]::Block } | ForEach-Object { $_.Account })
Say contactEvents (Get-MsnContact $list | ConvertTo-MsnTimeline | ForEach-Object { $_.EventType })
Say contactAnomaly (Get-MsnAnomaly $list -Code Contact* | ForEach-Object { $_.Code })
Say accounts (Get-MsnAccount $list | ForEach-Object { "$($_.Account) $($_.IsOwner)" })
$owner = Get-MsnAccount $list -Account 'ALICE@*'
Say accountFilters (@($owner).Count), (@(Get-MsnAccount $list, $chat -SessionId $owner.SessionId[0], (Get-MsnSession $chat).SessionId).Count)

# Histories
$history = "$Folder/alice122223611/History/bob2211151048.xml"
Say history (Get-MsnHistory $history -CandidateAccount alice@example.com, bob@example.com -OwnerName Alice | ForEach-Object { "$($_.From) $($_.Text.Replace("`e", '<ESC>'))" })
Say historyFilters (@(Get-MsnHistory $history -Owner alice@example.com -OwnerName Alice -Account 'ALICE@*').Count, @(Get-MsnHistory $history -Kind Invitation).Count, @(Get-MsnHistory $history -After '2008-03-14 20:05:30').Count)
Say historyDisplay (@(Get-MsnHistory $history)[0].Evidence)
Say historyEvents (Get-MsnHistory $history | ConvertTo-MsnTimeline | ForEach-Object { $_.EventType })
Say historyZone (@(Get-MsnHistory "$Folder/local.xml" -TimeZone '+01:00' -WarningAction Ignore)[0].TimeUtc)
Say historyBadZone $(try { Get-MsnHistory $history -TimeZone Nowhere } catch { $_.FullyQualifiedErrorId.Split(',')[0] })
Say historyAnomalies (Get-MsnHistory "$Folder/local.xml" -IncludeAnomaly -WarningAction Ignore | Where-Object { $_ -is [MsnForensics.MsnAnomaly] } | ForEach-Object { $_.Code })
$null = Get-MsnHistory "$Folder/local.xml" -WarningVariable warned -WarningAction SilentlyContinue
Say historyWarning ($warned | ForEach-Object { "$_".Contains('LogTruncated') })
Say historyErrors (Ids $(Get-MsnHistory "$Folder/notes.txt" -ErrorVariable bad -ErrorAction SilentlyContinue; $bad))
$isolated = [Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'MsnForensics'
Say charsetBefore (@($isolated | ForEach-Object { $_.Assemblies } | Where-Object { $_.GetName().Name -eq 'MsnForensics.Charsets' }).Count)
$null = Get-MsnHistory "$Folder/old.log" -WarningAction Ignore -OutVariable old
Say historyOld ($old.Text, $old.Charset)

# Traces on a computer
$artifacts = @(Get-MsnArtifact "$Folder/profile" -Recurse)
Say artifactKinds (Unique ($artifacts | ForEach-Object { $_.Kind }))
Say artifactFlat (@(Get-MsnArtifact "$Folder/profile" | Where-Object { $_.Path -notlike '*NTUSER.DAT' }).Count)
Say artifactFilters (@(Get-MsnArtifact "$Folder/profile" -Recurse -Kind ObjectFile, HistoryFile).Count, @(Get-MsnArtifact "$Folder/profile" -Recurse -Account 'BOB@*').Count)
Say artifactKnown (Get-MsnArtifact "$Folder/profile/AppData" -Recurse -KnownObject @($artifacts | Where-Object Name -eq UTL)[0].Object -Kind ObjectFile | ForEach-Object { $_.Object.Creator })
Say artifactEvents (Unique ($artifacts | ConvertTo-MsnTimeline | ForEach-Object { $_.TimestampDescription }))
Say artifactErrors (Ids $(Get-MsnArtifact "$Folder/nowhere" -ErrorVariable bad -ErrorAction SilentlyContinue; $bad))
$gone = @(Get-MsnArtifact "$Folder/damaged" -Recurse -ErrorVariable bad -ErrorAction SilentlyContinue | ForEach-Object {
    [IO.File]::Delete("$Folder/damaged/zz.ctt")
    $_
})
Say artifactRefused (@($bad).Count, (Ids $bad), [IO.Path]::GetFileName($bad[0].TargetObject), ($gone.Kind -contains 'ProgramRun'))
$null = [IO.Directory]::CreateSymbolicLink("$Folder/damaged/link", "$Folder/profile")
$null = [IO.Directory]::CreateSymbolicLink("$Folder/damaged/up", "$Folder/damaged")
$linked = @(Get-MsnArtifact "$Folder/damaged" -Recurse -Verbose 4>&1)
Say artifactLinks ((@($linked | Where-Object { $_ -is [MsnForensics.MsnArtifact] }).Count -eq $artifacts.Count), @($linked | Where-Object { "$_" -like '*link was not followed*' }).Count)
Say artifactRuns (Get-MsnArtifact "$Folder/profile" -Recurse -Kind ProgramRun | Where-Object Name -like '*.pf' | ForEach-Object { $_.Meaning })
Say artifactCarved (Get-MsnArtifact "$Folder/memory.raw" -Carve | ForEach-Object { "$($_.Kind) $($_.Offset) $($_.Value)" })
Say artifactCarvedSecret (Get-MsnArtifact "$Folder/memory.raw" -Carve -IncludeSecret -Kind Ticket | ForEach-Object { $_.Value })

# Debug logs of clients
Say debugLog (Get-MsnMessage "$Folder/MsnMsgr.txt" -WarningAction Ignore | ForEach-Object { "$($_.From) $($_.TimestampSource)" })
Say debugLogSession (Get-MsnSession "$Folder/MsnMsgr.txt" -WarningAction Ignore | ForEach-Object { "$($_.Kind) $($_.Carrier)" })

# Two sources compared
$wire = Get-MsnMessage $chat -Kind Text
$log = @(Get-MsnHistory $history -CandidateAccount alice@example.com, bob@example.com -OwnerName Alice)
Say compared (Compare-MsnConversation $wire $log | ForEach-Object { $_.Status })
Say comparedChanged ($log | Compare-MsnConversation $wire -ExcludeEqual | ForEach-Object { $_.Status })
Say comparedEvents (Unique (Compare-MsnConversation $wire $log | ConvertTo-MsnTimeline | ForEach-Object { $_.EventType }))

# Account numbers
Say accountId (ConvertTo-MsnAccountId Alice@Example.COM, bob@example.com, neo@matrix.internal | ForEach-Object { $_.AccountId })
Say accountIdBack ('122223611', 'bob2211151048', 'eve1' | ConvertFrom-MsnAccountId -CandidateAccount alice@example.com -Domain example.com | ForEach-Object { "$($_.Account) $($_.Ground)" })

# Errors: one per bad input, the others go on
$found = @(Get-MsnMessage "$Folder/notes.txt", "$Folder/missing.pcap", "$Folder/folder.pcap.d", "$Folder/none*.pcap", 'env:PATH', $chat -ErrorVariable bad -ErrorAction SilentlyContinue)
Say afterErrors $found.Count
Say errors (Ids $bad)
Say targets ($bad | ForEach-Object { [IO.Path]::GetFileName($_.TargetObject) })
Say actions (@($bad | Where-Object { -not $_.ErrorDetails.RecommendedAction }).Count)
Say pattern (Ids $(Get-MsnMessage "$Folder/[" -ErrorVariable bad -ErrorAction SilentlyContinue; $bad))

# Warnings: once per kind and file
$null = Get-MsnMessage "$Folder/cut.pcap" -WarningVariable warned -WarningAction SilentlyContinue
Say warnings ($warned | ForEach-Object { "$_".Contains('CaptureTruncated') })
Say anomaly (Get-MsnAnomaly "$Folder/cut.pcap" -Code Capture* | ForEach-Object { $_.Code })

# Options
Say option ((New-MsnParserOption -MaximumTunnelDepth 2).MaximumTunnelDepth)
try { $null = New-MsnParserOption -MaximumTunnelDepth 99; Say range none } catch { Say range $_.FullyQualifiedErrorId.Split(',')[0] }
try { $null = New-MsnParserOption -SightingWindow 0; Say span none } catch { Say span $_.FullyQualifiedErrorId.Split(',')[0] }

# Timeline
$null = Get-MsnEvent $chat | Export-MsnTimeline "$Folder/whatif.csv" -WhatIf
Say whatIf ([IO.File]::Exists("$Folder/whatif.csv"))
Say passThru (Get-MsnEvent $chat | Export-MsnTimeline "$Folder/a.csv" -PassThru | ForEach-Object { $_.Name })
Get-MsnEvent $chat | Export-MsnTimeline "$Folder/b.csv" -Format Csv
Get-MsnEvent $chat | Export-MsnTimeline "$Folder/a.jsonl"
foreach ($format in 'Timesketch', 'L2tCsv', 'BodyFile', 'Tln', 'Ecs', 'Zeek', 'GraphMl', 'Gexf', 'Case') {
    Get-MsnEvent $chat | Export-MsnTimeline "$Folder/$format.out" -Format $format
    Say "lines$format" ([IO.File]::ReadAllLines("$Folder/$format.out").Count -gt 3)
}
Get-MsnEvent $chat | Export-MsnTimeline "$Folder/a.gexf"
Say byName ([IO.File]::ReadAllText("$Folder/a.gexf") -eq [IO.File]::ReadAllText("$Folder/Gexf.out"))
[MsnForensics.MsnTimelineEvent]::new() | Export-MsnTimeline "$Folder/none.tln" -WarningVariable leftOut -WarningAction SilentlyContinue
Say leftOut @($leftOut).Count
Get-MsnMessage $chat | Export-MsnTimeline "$Folder/bom.csv" -Encoding utf8BOM
Say same ([Convert]::ToBase64String([IO.File]::ReadAllBytes("$Folder/a.csv")) -eq [Convert]::ToBase64String([IO.File]::ReadAllBytes("$Folder/b.csv")))
Say bom ([IO.File]::ReadAllBytes("$Folder/bom.csv")[0..2])
Say leftovers ([IO.Directory]::GetFiles($Folder, '*.tmp').Count)
Say eventsOfMessages (@(Get-MsnMessage $chat | ConvertTo-MsnTimeline | ForEach-Object { $_.EventType }))
Say commandsOnDemand (@(Get-MsnCommand $chat | ConvertTo-MsnTimeline).Count -eq 0 -and @(Get-MsnCommand $chat | ConvertTo-MsnTimeline -IncludeCommand).Count -gt 0)
function Attempt([scriptblock] $Block) { try { & $Block; 'none' } catch { Ids $_ } }
Say noClobber (Attempt { Get-MsnMessage $chat | Export-MsnTimeline "$Folder/a.csv" -NoClobber })
Say evidence (Attempt { Get-MsnMessage $chat | Export-MsnTimeline $chat -Format Csv })
Say evidenceIntact (Test-MsnCapture $chat)
Say formatUnknown (Attempt { Get-MsnMessage $chat | Export-MsnTimeline "$Folder/a.txt" })
Say noFolder (Attempt { Get-MsnMessage $chat | Export-MsnTimeline "$Folder/nowhere/a.csv" })
[IO.File]::SetAttributes("$Folder/b.csv", 'ReadOnly')
Say readOnly (Attempt { Get-MsnMessage $chat | Export-MsnTimeline "$Folder/b.csv" })
Say forced (Attempt { Get-MsnMessage $chat | Export-MsnTimeline "$Folder/b.csv" -Force })
Say encoding (Attempt { Get-MsnMessage $chat | Export-MsnTimeline "$Folder/c.csv" -Encoding nonsense })

# Appending: as if all had been written at once, or not at all
function Text([string] $Name) { [IO.File]::ReadAllText("$Folder/$Name") }
$halves = @(Get-MsnMessage $chat)
$appended = foreach ($format in 'Csv', 'JsonLines', 'Timesketch', 'L2tCsv', 'BodyFile', 'Tln', 'Ecs', 'Zeek') {
    $halves | Export-MsnTimeline "$Folder/whole.$format" -Format $format
    $halves[0] | Export-MsnTimeline "$Folder/parts.$format" -Format $format -Append
    $halves[1..99] | Export-MsnTimeline "$Folder/parts.$format" -Format $format -Append
    "$format=$((Text "whole.$format") -eq (Text "parts.$format"))"
}
Say appended $appended
$reversed = foreach ($format in 'Csv', 'JsonLines', 'Timesketch', 'L2tCsv', 'BodyFile', 'Tln', 'Ecs', 'Zeek') {
    $halves[1..99] | Export-MsnTimeline "$Folder/late.$format" -Format $format -Append
    $halves[0] | Export-MsnTimeline "$Folder/late.$format" -Format $format -Append
    $whole, $late = "whole.$format", "late.$format" | ForEach-Object { @([IO.File]::ReadAllLines("$Folder/$_") | Sort-Object) }
    "$format=$(($whole -join '|') -ceq ($late -join '|') -and (Text "whole.$format") -cne (Text "late.$format"))"
}
Say appendedLate $reversed
$halves | Export-MsnTimeline "$Folder/utf16.csv" -Encoding unicode
Say appendOtherEncoding (Attempt { $halves | Export-MsnTimeline "$Folder/utf16.csv" -Append })
$halves[0] | Export-MsnTimeline "$Folder/wide.csv" -Encoding unicode
$halves[1..99] | Export-MsnTimeline "$Folder/wide.csv" -Encoding unicode -Append
Say appendWide ((Text 'utf16.csv') -eq (Text 'wide.csv'))
Say appendOther (Attempt { $halves | Export-MsnTimeline "$Folder/whole.Tln" -Format Csv -Append })
Say appendOtherIntact ((Text 'whole.Tln') -eq (Text 'parts.Tln'))
Say appendClosed ('GraphMl', 'Gexf', 'Case' | ForEach-Object { $format = $_; Attempt { $halves | Export-MsnTimeline "$Folder/$format.out" -Format $format -Append } })
Say appendEvidence (Attempt { $halves | Export-MsnTimeline $chat -Format Csv -Append })
Say appendEvidenceIntact (Test-MsnCapture $chat)
$halves | Export-MsnTimeline "$Folder/whole.Csv" -Append -WhatIf
Say appendWhatIf ((Text 'whole.Csv') -eq (Text 'parts.Csv'))
[IO.File]::SetAttributes("$Folder/parts.Csv", 'ReadOnly')
Say appendReadOnly (Attempt { $halves | Export-MsnTimeline "$Folder/parts.Csv" -Append })
$halves | Export-MsnTimeline "$Folder/parts.Csv" -Append -Force
Say appendForced ([IO.File]::GetAttributes("$Folder/parts.Csv").HasFlag([IO.FileAttributes]::ReadOnly) -and (Text 'parts.Csv').Length -gt (Text 'whole.Csv').Length)
[IO.File]::WriteAllText("$Folder/cut.csv", (Text 'whole.Csv').TrimEnd())
Say appendCut (Attempt { $halves | Export-MsnTimeline "$Folder/cut.csv" -Append })

# Report
$null = Get-MsnEvent $chat | Export-MsnReport "$Folder/whatif.html" -WhatIf
Say reportWhatIf ([IO.File]::Exists("$Folder/whatif.html"))
Say reportPassThru (Get-MsnEvent $chat | Export-MsnReport "$Folder/a.html" -CaseId 2026-017 -Exhibit A-1, A-2 -Examiner 'J. Doe' -ComputeHash -PassThru | ForEach-Object { $_.Name })
(Get-MsnEvent $chat), (Get-MsnMessage $chat) | ForEach-Object { $_ } | Export-MsnReport "$Folder/b.html" -CaseId 2026-017 -Exhibit A-1, A-2 -Examiner 'J. Doe' -ComputeHash
Say reportSame ([IO.File]::ReadAllText("$Folder/a.html") -eq [IO.File]::ReadAllText("$Folder/b.html"))
$page = [IO.File]::ReadAllText("$Folder/a.html")
Say reportHead ($page.Contains('2026-017'), $page.Contains('J. Doe'), $page.Contains((Get-MsnCapture $chat -ComputeHash).Sha256))
Say reportIds (@(Get-MsnMessage $chat -Kind Text | Where-Object { -not $page.Contains("id=`"m-$($_.RecordId)`"") }).Count)
Get-MsnMessage $chat | Export-MsnReport "$Folder/c.html" -TimeZone '+01:00' -MaximumMessageCount 1 -WarningVariable warned -WarningAction SilentlyContinue
Say reportLimit ($warned | ForEach-Object { "$_".Contains('MaximumMessageCount') })
Say reportZone ([IO.File]::ReadAllText("$Folder/c.html").Contains('local time of +01:00'))
Say reportNoClobber (Attempt { Get-MsnMessage $chat | Export-MsnReport "$Folder/a.html" -NoClobber })
Say reportEvidence (Attempt { Get-MsnMessage $chat | Export-MsnReport $chat })
Say reportNoFolder (Attempt { Get-MsnMessage $chat | Export-MsnReport "$Folder/d.html" -AttachmentPath "$Folder/nowhere" })
Say reportLeftovers ([IO.Directory]::GetFiles($Folder, '*.tmp').Count)

# Completion
function Complete([string] $Text) { (TabExpansion2 $Text $Text.Length).CompletionMatches | ForEach-Object { $_.CompletionText } }
Say completeName (Complete 'Get-MsnCommand -Name US')
Say completeStatus (Complete 'Get-MsnPresence -Status Onl')
Say completeCode (Complete 'Get-MsnAnomaly -Code TcpG')
Say completeKind (Complete 'Get-MsnMessage -Kind Nud')
Say completeEncoding (Complete 'Export-MsnTimeline -Encoding utf8B')
Say completeCharset (Complete 'Get-MsnHistory -Encoding shift')
Say completeTime (Complete 'Get-MsnMessage -After yester')
Say completeZone (Complete 'Get-MsnHistory -TimeZone Europe/Berl')
Say completeCulture (Complete 'Get-MsnHistory -Culture tr-T')
Say completeAccount (Complete "Get-MsnMessage '$chat' -Account al")
Say completeAccountLiteral (Complete "Get-MsnMessage -LiteralPath '$Folder/chat[1].pcap' -Account b")
Say completeAccountHeld (& { $held = @(Get-MsnContact $list); Complete 'Get-MsnMessage nowhere.pcap -Account car' })

# Arguments that are read in one way only
Say encodings ('cp1252', '1252', 'utf-7', 'oem', '0' | ForEach-Object { try { $null = Get-MsnHistory $history -Encoding $_; 'taken' } catch { $_.FullyQualifiedErrorId.Split(',')[0] } })
Say spans ((@(Get-MsnMessage $chat -ClockOffset 90s)[0].Timestamp - $times[0]), (@(Get-MsnMessage $chat -ClockOffset -1h30m)[0].Timestamp - $times[0]))
Say spanBare (Attempt { Get-MsnMessage $chat -ClockOffset 5 })
Say timeRelative (@(Get-MsnMessage $chat -After -100y -Before now).Count, @(Get-MsnMessage $chat -After -7d).Count, @(Get-MsnMessage $chat -After 2006).Count)
Say timeRefused (Attempt { Get-MsnMessage $chat -After 3/4/2008 })

# Load isolation
$default = [Runtime.Loader.AssemblyLoadContext]::Default
$isolated = [Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'MsnForensics'
function Has([string] $Assembly) { @($isolated.Assemblies | Where-Object { $_.GetName().Name -eq $Assembly }).Count -gt 0 }
Say bridgeBefore (Has MsnForensics.Capture)
$null = Get-MsnCapture "$Folder/radio.pcap" -WarningAction Ignore -ErrorVariable bad -ErrorAction SilentlyContinue
Say bridgeErrors (Ids $bad)
Say bridgeAfter (Has MsnForensics.Capture)
$bridge = (Get-Command Get-MsnMessage).ImplementingType.Assembly.GetType('MsnForensics.LoadIsolation.Bridge')
$mailReader = $bridge.GetProperty('MailReader').GetValue($null)
Say mailBefore (Has MimeKit)
Say mailText ($mailReader.Read("From: =?utf-8?B?Qm9i?= <bob@example.org>`nContent-Transfer-Encoding: base64`n`nSGVsbG8=").Text)
Say mailAfter (Has MimeKit)
Say charsetAfter (Has MsnForensics.Charsets)
Say isolated ($isolated.Assemblies | ForEach-Object { $_.GetName().Name })
Say default ($default.Assemblies | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -like 'MsnForensics*' -or $_ -eq 'CsvHelper' -or $_ -eq 'PacketDotNet' })
