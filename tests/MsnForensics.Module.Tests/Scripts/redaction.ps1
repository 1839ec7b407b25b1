# Redacted records and exports.
param([string] $Folder)

function Say([string] $Name, $Value) { "@@$Name=$($Value -join '|')" }
function Attempt([scriptblock] $Block) { try { & $Block; 'none' } catch { "$($_.FullyQualifiedErrorId.Split(',')[0]):$($_.CategoryInfo.Category)" } }

$chat = "$Folder/chat.pcap"
$key = "$Folder/case.key"
[IO.File]::WriteAllBytes($key, [byte[]](1..32))
[IO.File]::WriteAllBytes("$Folder/short.key", [byte[]](1..15))
$secure = [Security.SecureString]::new()
'correct horse battery staple'.ToCharArray() | ForEach-Object { $secure.AppendChar($_) }

$messages = @(Get-MsnMessage $chat | Protect-MsnRecord Identities -KeyPath $key)
Say from $messages[0].From
Say sameAgain ((@(Get-MsnMessage $chat | Protect-MsnRecord Identities -KeyPath $key)[0].From) -eq $messages[0].From)
Say otherKey ((@(Get-MsnMessage $chat | Protect-MsnRecord Identities -Key $secure)[0].From) -eq $messages[0].From)
Say noKey ((@(Get-MsnMessage $chat | Protect-MsnRecord Identities)[0].From) -eq (@(Get-MsnMessage $chat | Protect-MsnRecord Identities)[0].From))
$groups = @{}
$messages | ForEach-Object { $groups[$_.From] = 1 }
Say groups $groups.Count
Say text $messages[1].Text
Say content (@(Get-MsnMessage $chat | Protect-MsnRecord)[1].Text)
Say joined (@(Get-MsnSession $chat | Protect-MsnRecord Identities -KeyPath $key)[0].SessionId -eq $messages[0].SessionId)
Say removed (@(Get-MsnMessage $chat | Protect-MsnRecord -Remove)[0].From)
Say known (@(Get-MsnMessage $chat | Protect-MsnRecord Identities -KnownIdentity message)[1].Text.StartsWith('name-'))
Say secret (Get-MsnAuthentication "$Folder/signin.pcap" -IncludeSecret | Protect-MsnRecord Secrets | ForEach-Object { "$($_.Account) $($_.Secret)" })
Say shortKey (Attempt { Get-MsnMessage $chat | Protect-MsnRecord -KeyPath "$Folder/short.key" })
Say noFile (Attempt { Get-MsnMessage $chat | Protect-MsnRecord -KeyPath "$Folder/nowhere.key" })

# Every record of every sample, in every format that can hold it
$null = [IO.Directory]::CreateDirectory("$Folder/out")
$all = @(foreach ($sample in 'chat', 'signin', 'services', 'presence', 'list', 'file', 'holes') {
    Get-MsnEvent "$Folder/$sample.pcap" -IncludeSecret -ComputeHash -WarningAction Ignore
    Find-MsnIndicator "$Folder/$sample.pcap" -WarningAction Ignore
}) + @(Get-MsnArtifact "$Folder/profile" -Recurse)
$kinds = @{}
$all | ForEach-Object { $kinds[$_.GetType().Name] = 1 }
Say kinds ($kinds.Count -ge 12)
$formats = [enum]::GetNames((Get-Command Export-MsnTimeline).Parameters['Format'].ParameterType)
foreach ($level in 'Identities', 'Content') {
    foreach ($format in $formats) {
        $all | Export-MsnTimeline "$Folder/out/$level.$format" -Format $format -IncludeCommand -IncludeStream -Redact $level -RedactKeyPath $key -WarningAction Ignore
    }
    $redacted = @($all | Protect-MsnRecord $level -KeyPath $key)
    [IO.File]::WriteAllText("$Folder/out/$level.clixml", [Management.Automation.PSSerializer]::Serialize($redacted, 6))
    [IO.File]::WriteAllLines("$Folder/out/$level.txt", [string[]] @($redacted | ForEach-Object { [MsnForensics.Formatting.RecordSummary]::Text($_); $_.PSObject.Properties | ForEach-Object { "$($_.Name): $($_.Value)" } }))
    $all | Export-MsnDataset "$Folder/out/$level.db" -Redact $level -RedactKeyPath $key
    $all | Export-MsnReport "$Folder/out/$level.html" -Redact $level -RedactKeyPath $key -WarningAction Ignore
}
Say filled (@([IO.DirectoryInfo]::new("$Folder/out").GetFiles() | Where-Object Length -lt 100).Count)
$once = [IO.File]::ReadAllText("$Folder/out/Content.Csv")
$all | Export-MsnTimeline "$Folder/again.csv" -Format Csv -IncludeCommand -IncludeStream -Redact Content -RedactKeyPath $key -WarningAction Ignore
Say same ($once -eq [IO.File]::ReadAllText("$Folder/again.csv"))
Say keyWithoutLevel (Attempt { Get-MsnMessage $chat | Export-MsnTimeline "$Folder/x.csv" -RedactKeyPath "$Folder/nowhere.key" -Redact Content })
