# Redacted records and exports.
param([string] $Folder)

function Say([string] $Name, $Value) { "@@$Name=$($Value -join '|')" }
function Attempt([scriptblock] $Block) { try { & $Block; 'none' } catch { "$($_.FullyQualifiedErrorId.Split(',')[0]):$($_.CategoryInfo.Category)" } }

$chat = "$Folder/chat.pcap"
$key = "$Folder/case.key"
[IO.File]::WriteAllBytes($key, [byte[]](1..32))
[IO.File]::WriteAllBytes("$Folder/short.key", [byte[]](1..15))
$secure = ConvertTo-SecureString 'correct horse battery staple' -AsPlainText -Force

$messages = @(Get-MsnMessage $chat | Protect-MsnRecord Identities -KeyPath $key)
Say from $messages[0].From
Say sameAgain ((@(Get-MsnMessage $chat | Protect-MsnRecord Identities -KeyPath $key)[0].From) -eq $messages[0].From)
Say otherKey ((@(Get-MsnMessage $chat | Protect-MsnRecord Identities -Key $secure)[0].From) -eq $messages[0].From)
Say noKey ((@(Get-MsnMessage $chat | Protect-MsnRecord Identities)[0].From) -eq (@(Get-MsnMessage $chat | Protect-MsnRecord Identities)[0].From))
Say groups @($messages | Group-Object From).Count
Say text $messages[1].Text
Say content (@(Get-MsnMessage $chat | Protect-MsnRecord)[1].Text)
Say joined (@(Get-MsnSession $chat | Protect-MsnRecord Identities -KeyPath $key)[0].SessionId -eq $messages[0].SessionId)
Say removed (@(Get-MsnMessage $chat | Protect-MsnRecord -Remove)[0].From)
Say known (@(Get-MsnMessage $chat | Protect-MsnRecord Identities -KnownIdentity message)[1].Text.StartsWith('name-'))
Say secret (Get-MsnAuthentication "$Folder/signin.pcap" -IncludeSecret | Protect-MsnRecord Secrets | ForEach-Object { "$($_.Account) $($_.Secret)" })
Say shortKey (Attempt { Get-MsnMessage $chat | Protect-MsnRecord -KeyPath "$Folder/short.key" })
Say noFile (Attempt { Get-MsnMessage $chat | Protect-MsnRecord -KeyPath "$Folder/nowhere.key" })

# Every record of every sample, in every format that can hold it
$null = New-Item "$Folder/out" -ItemType Directory
$all = @(foreach ($sample in 'chat', 'signin', 'services', 'presence', 'list', 'file', 'holes') {
    Get-MsnEvent "$Folder/$sample.pcap" -IncludeSecret -ComputeHash -WarningAction Ignore
    Find-MsnIndicator "$Folder/$sample.pcap" -WarningAction Ignore
}) + @(Get-MsnArtifact "$Folder/profile" -Recurse)
Say kinds (@($all | ForEach-Object { $_.GetType().Name } | Sort-Object -Unique).Count -ge 12)
$formats = [enum]::GetNames((Get-Command Export-MsnTimeline).Parameters['Format'].ParameterType)
foreach ($level in 'Identities', 'Content') {
    foreach ($format in $formats) {
        $all | Export-MsnTimeline "$Folder/out/$level.$format" -Format $format -IncludeCommand -IncludeStream -Redact $level -RedactKeyPath $key -WarningAction Ignore
    }
    $redacted = @($all | Protect-MsnRecord $level -KeyPath $key)
    $redacted | Export-Clixml "$Folder/out/$level.clixml" -Depth 6
    $redacted | ForEach-Object { $_ | ConvertTo-Csv } | Set-Content "$Folder/out/$level.csv"
    $redacted | Format-List * | Out-String -Width 500 | Set-Content "$Folder/out/$level.txt"
}
Say count (Get-ChildItem "$Folder/out").Count
Say filled (@(Get-ChildItem "$Folder/out" | Where-Object Length -lt 100).Count)
$once = [IO.File]::ReadAllText("$Folder/out/Content.Csv")
$all | Export-MsnTimeline "$Folder/again.csv" -Format Csv -IncludeCommand -IncludeStream -Redact Content -RedactKeyPath $key -WarningAction Ignore
Say same ($once -eq [IO.File]::ReadAllText("$Folder/again.csv"))
Say keyWithoutLevel (Attempt { Get-MsnMessage $chat | Export-MsnTimeline "$Folder/x.csv" -RedactKeyPath "$Folder/nowhere.key" -Redact Content })
