# Says, per culture, what the cmdlets write and read: lines of @@culture|name|value. Files are said by their hash.
param([string] $Module, [string] $Folder, [string] $HasDataset, [string] $Cultures)
Import-Module $Module
Set-Location $Folder
$chat = './evening.pcapng'
$at = @{ StartTime = '2024-11-02 09:00'; EndTime = '2024-11-02 10:00' }

function Ask([string] $Culture) {
    function Say([string] $Name, $Value) { "@@$Culture|$Name|$(($Value | ForEach-Object { "$_" }) -join ';' -replace "`r?`n", '\n')" }
    function File([string] $Name) { (Get-FileHash -LiteralPath $Name).Hash; Remove-Item -LiteralPath $Name }
    function Refusal([scriptblock] $Do) { try { & $Do } catch { "$($_.FullyQualifiedErrorId) $($_.Exception.Message) $($_.ErrorDetails.RecommendedAction)" } }

    "@@$Culture|number|$((1.5).ToString())"
    foreach ($format in [Enum]::GetNames((Get-Command Export-MsnTimeline).Parameters['Format'].ParameterType)) {
        Get-MsnEvent $chat | Export-MsnTimeline out.file -Format $format
        Say $format (File out.file)
    }

    Get-MsnEvent $chat | Export-MsnReport out.html -CaseId I-1 -TimeZone '+01:00' -ComputeHash
    Say report (File out.html)
    if ($HasDataset -eq 'True') {
        Get-MsnEvent $chat | Export-MsnDataset out.db
        Say dataset (File out.db)
    }

    New-MsnManifest out.json -EvidencePath $chat -ObservedClockOffset '-00:00:37.4' @at
    # The manifest states the culture in which it was made, and the lists hold the hash of the manifest.
    Say manifest (Get-Content out.json | Where-Object { $_ -notmatch '"culture"' })
    Say lists (Get-Content out.sha256, out.hashdeep | Where-Object { $_ -notmatch 'out\.json' })
    Remove-Item out.sha256, out.hashdeep
    Remove-Item out.json
    # Where a cell is broken into lines depends on the language, which is the engine's affair: none that needs more than one.
    Say table (Get-MsnMessage $chat | Where-Object { $_.To.Count -lt 2 } | Format-Table | Out-String -Width 1000)
    Say list (Get-MsnMessage $chat -Kind Text | Select-Object -First 2 | Format-List TimeUtc, From, To, Text, Evidence | Out-String -Width 1000)
    Say text (Get-MsnEvent $chat | ForEach-Object { "$_" })
    Say shown (Get-MsnCapture $chat | Format-List | Out-String -Width 1000)
    Say columns (Get-MsnMessage $chat | Select-Object TimeUtc, From, To, Kind, Text, RecordId | ConvertTo-Csv -Delimiter ',')
    Say history (Get-MsnHistory ./bob2211151048.xml | ForEach-Object { "$($_.TimeUtc) $($_.Text) $($_.FromName)" })
    Say artifacts (Get-MsnArtifact . -Recurse | ForEach-Object { "$($_.Kind) $($_.TimeUtc) $($_.RecordId)" })
    Say accounts (ConvertTo-MsnAccountId ALICE@EXAMPLE.COM, iI@example.com | ForEach-Object AccountId)
    Say limits (New-MsnParserOption -SightingWindow 0:00:01.5 | ConvertTo-Json)

    Say times @('2008-03-14', '14 Mar 2008 18:25', '2008-03-14T18:20:09.5+00:00', '3/14/2008', '-9000d' |
        ForEach-Object { @(Get-MsnMessage $chat -After $_).Count })
    Say spans @('0:00:01.5', '1.12:00:00', '90s' | ForEach-Object { @(Get-MsnMessage $chat -ClockOffset $_)[0].TimeUtc })
    Say names @(@(Get-MsnMessage $chat -Kind TYPING, nudge).Count, @(Get-MsnMessage $chat -Account ALICE@*).Count, @(Get-MsnCommand $chat -Name usr, LIST).Count)
    Say refused @((Refusal { Get-MsnMessage $chat -After '14.03.2008' }), (Refusal { Get-MsnMessage $chat -ClockOffset '1,5' }),
        (Refusal { Get-MsnMessage nowhere.pcap -ErrorAction Stop }), (Refusal { Get-MsnHistory $chat -ErrorAction Stop }))
    Say warned (Get-MsnHistory ./bob2211151048.xml -TimeZone '-03:30' 3>&1 | Where-Object { $_ -is [Management.Automation.WarningRecord] })
}

foreach ($culture in $Cultures -split ',') {
    # Threads that the cmdlets start take the default ones.
    [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = $culture
    [cultureinfo]::DefaultThreadCurrentCulture = [cultureinfo]::DefaultThreadCurrentUICulture = $culture
    Ask $culture
}
