# Transfers: listed, saved, and refused, asked in one process.
param([string] $Folder)

function Say([string] $Name, $Value) { "@@$Name=$($Value -join '|')" }
function Ids($Errors) { $Errors | ForEach-Object { "$($_.FullyQualifiedErrorId.Split(',')[0]):$($_.CategoryInfo.Category)" } }

$file = "$Folder/file.pcap"
$holes = "$Folder/holes.pcap"

# Listed
Say listed (Get-MsnTransfer $file | ForEach-Object { "$($_.Kind) $($_.From) $($_.To) $($_.FileName) $($_.Outcome) $($_.Route)" })
Say kind (@(Get-MsnTransfer $file -Kind Webcam).Count)
Say outcome (@(Get-MsnTransfer $file, $holes -Outcome Incomplete).Count)
Say account (@(Get-MsnTransfer $file -Account BOB@*).Count)
Say duration ((Get-MsnTransfer $file).Duration -is [TimeSpan])
Say missing ((Get-MsnTransfer $holes).MissingRanges | ForEach-Object { "$($_.Offset)+$($_.Length)" })
Say missingText ((Get-MsnTransfer $holes).MissingRanges)
Say events (Get-MsnTransfer $file | ConvertTo-MsnTimeline | ForEach-Object { $_.TimestampDescription })
Say inEvents (@(Get-MsnEvent $file | Where-Object { $_ -is [MsnForensics.MsnTransfer] }).Count)

# Channels
Say channel (Get-MsnChannel $file | ForEach-Object { "$($_.Purpose) $($_.Protocol) $($_.Offerer) $($_.Candidates) $($_.IsObserved) $($_.MatchGround)" })
Say channelPurpose (@(Get-MsnChannel $file -Purpose Webcam).Count)
Say channelEvent (Get-MsnChannel $file | ConvertTo-MsnTimeline | ForEach-Object { $_.TimestampDescription })

# Saved
$out = "$Folder/out"
Save-MsnTransfer $file $out -WhatIf | Out-Null
Say whatIf ([IO.Directory]::Exists($out))
$saved = Save-MsnTransfer $file $out -PassThru
Say saved ("$([IO.Path]::GetFileName($saved.Path)) $($saved.Length) $($saved.IsComplete) $($saved.FileName)")
$hash = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([IO.File]::ReadAllBytes($saved.Path)))
Say savedHash ($saved.Sha256 -eq $hash -and $saved.Sha256 -eq (Get-MsnTransfer $file).Sha256)
Say quiet (@(Save-MsnTransfer $file "$Folder/out2").Count)
$null = Save-MsnTransfer $file $out -ErrorVariable bad -ErrorAction SilentlyContinue
Say exists (Ids $bad)
Say forced (@(Save-MsnTransfer $file $out -Force -PassThru).Count)
Say piped (Get-MsnTransfer $file | Save-MsnTransfer -DestinationPath "$Folder/out3" -PassThru | ForEach-Object { $_.Length })
Say literal (@(Save-MsnTransfer "$Folder/out5" -LiteralPath $file -PassThru).Count)
Say filtered (@(Save-MsnTransfer $file "$Folder/out6" -Kind Webcam -PassThru).Count)
Say leftovers (@([IO.Directory]::GetFiles($Folder, '*.tmp', 'AllDirectories')).Count)

# Incomplete
$null = Save-MsnTransfer $holes $out -ErrorVariable bad -ErrorAction SilentlyContinue
Say incomplete (Ids $bad)
$partial = Save-MsnTransfer $holes $out -Force -PassThru
Say partial ("$([IO.Path]::GetFileName($partial.Path)) $($partial.Length) $($partial.IsComplete)")
Say list ([IO.File]::ReadAllLines("$($partial.Path).missing.csv"))

# Refused
$text = [Management.Automation.PSSerializer]::Serialize((Get-MsnTransfer $file))
$null = [Management.Automation.PSSerializer]::Deserialize($text) | Save-MsnTransfer -DestinationPath $out -ErrorVariable bad -ErrorAction SilentlyContinue
Say stored (Ids $bad)
[IO.File]::Copy($file, "$Folder/replaced.pcap")
$kept = @(Get-MsnTransfer "$Folder/replaced.pcap")
[IO.File]::Copy("$Folder/chat.pcap", "$Folder/replaced.pcap", $true)
$null = $kept | Save-MsnTransfer -DestinationPath $out -ErrorVariable bad -ErrorAction SilentlyContinue
Say replaced (Ids $bad)
try { Save-MsnTransfer $file "$Folder/notes.txt" } catch { Say notFolder (Ids $_) }

# Objects
$text = '<msnobj Creator="alice@example.com" Size="43" Type="3" Location="TFR1A2B.tmp" Friendly="AAA=" SHA1D="La6qi18Z8LwgnZdsAr1qy1GwCwo=" SHA1C="rrKz5+BoCSGOBwoy259n5n/35WY="/>'
Say object ($text | ConvertFrom-MsnObject | ForEach-Object { "$($_.Type) $($_.Creator) $($_.Size) $($_.IsConsistent) $($_.ContentSha1)" })
Say encoded ([Uri]::EscapeDataString($text) | ConvertFrom-MsnObject | ForEach-Object { $_.Location })
Say noObject (@('0', '' | ConvertFrom-MsnObject).Count)
[IO.File]::WriteAllBytes("$Folder/dot.gif", [Convert]::FromBase64String('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=='))
Say content (@(ConvertFrom-MsnObject $text -ContentPath "$Folder/dot.gif"; ConvertFrom-MsnObject $text -ContentPath "$Folder/notes.txt") | ForEach-Object { $_.ContentMatches })
$null = ConvertFrom-MsnObject $text -ContentPath "$Folder/nowhere" -ErrorVariable bad -ErrorAction SilentlyContinue
Say noContent (Ids $bad)
