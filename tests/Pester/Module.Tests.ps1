# The module in pwsh, composed with the engine's own cmdlets.
BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    Import-Module ($env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics") -Force
    $chat = "$root/examples/captures/first-look.pcapng"
}

Describe 'MsnForensics in pwsh' {
    It 'exports what the manifest names' {
        $manifest = Import-PowerShellDataFile "$root/module/MsnForensics.psd1"
        (Get-Command -Module MsnForensics).Name | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }

    It 'reads files from Get-ChildItem' {
        Get-ChildItem "$root/examples/captures/*.pcap*" | Get-MsnMessage | Should -Not -BeNullOrEmpty
    }

    It 'survives Export-Csv and Import-Csv' {
        $csv = Join-Path $TestDrive 'messages.csv'
        $messages = @(Get-MsnMessage $chat -Kind Text)
        $messages | Export-Csv $csv
        $back = @(Import-Csv $csv)
        $back.Text | Should -Be $messages.Text
        Get-Content $csv -Raw | Should -Not -Match 'System\.String\[\]|MsnList'
    }

    It 'tells while it reads how far it is, and how fast' {
        # Sections of pcapng may follow each other.
        $large = Join-Path $TestDrive 'large.pcapng'
        $bytes = [IO.File]::ReadAllBytes($chat)
        $file = [IO.File]::Create($large)
        try { for ($i = 0; $i -lt 200; $i++) { $file.Write($bytes) } } finally { $file.Dispose() }
        $shell = [powershell]::Create()
        try {
            # A reading that is over at once has nothing to tell: the first message takes its time.
            $null = $shell.AddScript({
                    param($module, $path)
                    Import-Module $module
                    Get-MsnMessage $path | ForEach-Object { if (-not $slept) { $slept = $true; Start-Sleep -Milliseconds 400 } }
                }).AddArgument((Get-Module MsnForensics).Path).AddArgument($large).Invoke()
            $told = @($shell.Streams.Progress | Where-Object Activity -Like 'Reading *large.pcapng')
        }
        finally { $shell.Dispose() }
        $told[0].StatusDescription | Should -Match '^[\d,]+ of [\d,]+ bytes, [\d.]+ MB/s$'
        $told[0].PercentComplete | Should -BeIn (0..100)
        $told[-1].RecordType | Should -Be Completed
    }

    It 'masks the secrets of sign-ins unless asked' {
        (Get-MsnAuthentication $chat).Secret | Should -Not -Match '[^*]'
        (Get-MsnAuthentication $chat -IncludeSecret).Secret | Should -Match 't='
    }

    It 'finds no call of a service where there is none' {
        Get-MsnServiceCall $chat -Service * -Action * | Should -BeNullOrEmpty
    }

    It 'reads a history as messages' {
        $log = Join-Path $TestDrive 'history.xml'
        $entry = '<Message Date="14/03/2008" Time="21:05:09" DateTime="2008-03-14T20:05:09.312Z" SessionID="1"><From>' +
            '<User FriendlyName="A"/></From><To><User FriendlyName="B"/></To><Text>hello</Text></Message>'
        Set-Content $log "<Log FirstSessionID=`"1`">$entry</Log>"
        $message = Get-MsnHistory $log
        $message.Text | Should -Be 'hello'
        $message.UtcOffset | Should -Be ([timespan] '01:00')
    }

    It 'finds traces by content and by place' {
        $reg = Join-Path $TestDrive 'a.reg'
        Set-Content $reg "Windows Registry Editor Version 5.00`r`n`r`n[HKEY_CURRENT_USER\Software\Microsoft\MSNMessenger]`r`n`"MachineGuid`"=`"{1}`""
        $artifact = Get-MsnArtifact $TestDrive -Recurse -Kind ProgramSetting
        $artifact.Value | Should -Be '{1}'
        $artifact | ConvertTo-Json -Depth 3 | Should -Match 'MachineGuid'
    }

    It 'compares two sources' {
        $messages = @(Get-MsnMessage $chat -Kind Text)
        $rest = $messages | Select-Object -Skip 1
        $changes = @(Compare-MsnConversation $messages $rest -ExcludeEqual)
        $changes.Status | Should -Be 'OnlyReference'
    }

    It 'groups' {
        $groups = Get-MsnEvent $chat | Group-Object { $_.GetType().Name } -AsHashTable
        $groups.Keys | Should -Contain 'MsnMessage'
        $groups.Keys | Should -Contain 'MsnSession'
    }

    It 'tells who was online when' {
        $states = @(Get-MsnPresence $chat)
        $states.Status | Should -Contain 'Online'
        $states | ForEach-Object { $_.EndTime | Should -BeGreaterOrEqual $_.Timestamp }
        $states[0] | Format-List | Out-String | Should -Match 'ClientGeneration'
        @(Get-MsnPresence $chat -Status NLN).Count | Should -Be @($states | Where-Object Status -eq Online).Count
    }

    It 'converts to JSON' {
        $json = Get-MsnMessage $chat -Kind Text | Select-Object -First 1 | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $json.From | Should -Not -BeNullOrEmpty
        $json.Evidence.FrameNumbers | Should -Not -BeNullOrEmpty
    }

    It 'serialises with Export-Clixml' {
        $file = Join-Path $TestDrive 'messages.xml'
        Get-MsnMessage $chat -Kind Text | Export-Clixml $file
        (Import-Clixml $file)[0].Text | Should -Be @(Get-MsnMessage $chat -Kind Text)[0].Text
    }

    It 'stops for Select-Object -First 1' {
        $event = Get-MsnEvent $chat | Select-Object -First 1
        $event | Should -BeOfType [MsnForensics.MsnRecord]
    }

    It 'reads a PowerShell drive' {
        Copy-Item $chat "$TestDrive/copy.pcapng"
        @(Get-MsnMessage 'TestDrive:/copy.pcapng').Count | Should -Be @(Get-MsnMessage $chat).Count
    }

    It 'writes a timeline that Import-Csv reads' {
        $csv = Join-Path $TestDrive 'timeline.csv'
        Get-MsnEvent $chat | Export-MsnTimeline $csv
        $rows = @(Import-Csv $csv)
        $rows.EventType | Should -Contain 'message'
        $rows.Timestamp | Should -Be ($rows.Timestamp | Sort-Object)
    }

    It 'writes a report with every message and the hash of its evidence' {
        $report = Get-MsnEvent $chat | Export-MsnReport "$TestDrive/report.html" -CaseId 2026-017 -ComputeHash -PassThru
        $page = Get-Content $report -Raw
        $page | Should -Match '2026-017'
        $page | Should -Match (Get-FileHash $chat).Hash.ToLowerInvariant()
        Get-MsnMessage $chat -Kind Text | ForEach-Object { $page | Should -Match "id=`"m-$($_.RecordId)`"" }
    }

    It 'writes a body file that mactime reads' -Skip:(-not (Get-Command mactime -ErrorAction Ignore)) {
        Get-MsnEvent $chat | Export-MsnTimeline "$TestDrive/case.body"
        # Times that are not set stand there as those of the year 0.
        $lines = @(mactime -b "$TestDrive/case.body" -d -z UTC -y | Select-Object -Skip 1 | Where-Object { $_ -notlike '0000-*' })
        $lines.Count | Should -Be @(Get-Content "$TestDrive/case.body" | Sort-Object -Unique).Count
        $lines | Should -Match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?,\d+,m\.\.\.,'
    }

    It 'carves raw bytes' {
        $raw = "$TestDrive/raw.bin"
        $text = "MSG alice@example.org Alice 73`r`nMIME-Version: 1.0`r`nContent-Type: text/plain; charset=UTF-8`r`n`r`nhello there"
        [IO.File]::WriteAllBytes($raw, [byte[]]::new(5000) + [Text.Encoding]::UTF8.GetBytes($text) + [byte[]]::new(5000))
        $found = @(Get-MsnArtifact $raw -Carve)
        $found | Where-Object Offset -eq 5000 | Should -Not -BeNullOrEmpty
        ($found | Select-Object Offset, Kind, Account, Value | ConvertTo-Csv) -join "`n" | Should -Match 'alice@example.org'
    }

    It 'finds indicators and groups them' {
        $kinds = (Find-MsnIndicator $chat | Group-Object Kind -AsHashTable -AsString).Keys
        $kinds | Should -Contain 'Protocol'
        $kinds | Should -Contain 'Account'
        Find-MsnIndicator $chat -MinimumConfidence Certain | Export-Csv "$TestDrive/indicators.csv"
        (Import-Csv "$TestDrive/indicators.csv").Confidence | Sort-Object -Unique | Should -Be 'Certain'
    }

    It 'leaves no error behind when all goes well' {
        $Error.Clear()
        $null = Get-MsnEvent $chat
        $Error | Should -BeNullOrEmpty
    }

    It 'gives each error its id' {
        $null = Get-MsnMessage ./nowhere.pcap -ErrorVariable bad -ErrorAction SilentlyContinue
        $bad[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
    }

    It 'tells whose list is whole and who is on it' {
        $contacts = @(Get-MsnContact $chat)
        $contacts.Owner | Sort-Object -Unique | Should -Contain 'alice@example.org'
        $csv = $contacts | ConvertTo-Csv
        "$csv" | Should -Not -Match 'MsnList'
    }

    It 'sums up accounts' {
        $owner = Get-MsnAccount $chat | Where-Object IsOwner | Select-Object -First 1
        $owner.Addresses | Should -Not -BeNullOrEmpty
        $owner.FirstSeen | Should -BeLessOrEqual $owner.LastSeen
    }

    It 'lists and saves transfers' {
        $transfers = @(Get-MsnTransfer $chat)
        "$($transfers | ConvertTo-Csv)" | Should -Not -Match 'MsnList'
        @(Get-MsnChannel $chat) | ConvertTo-Csv | Should -Not -Match 'MsnList'
        $saved = @($transfers | Save-MsnTransfer -DestinationPath "$TestDrive/saved" -PassThru -ErrorAction SilentlyContinue)
        $saved | ForEach-Object { (Get-FileHash $_.Path).Hash | Should -Be $_.Sha256 }
    }

    # The flavour for Windows PowerShell brings SQLite for Windows alone.
    It 'makes a data base of all records' -Skip:($env:MSNFORENSICS_TEST_DESKTOP -and -not $IsWindows) {
        Get-MsnEvent $chat | Export-MsnDataset "$TestDrive/case.db"
        [IO.File]::ReadAllBytes("$TestDrive/case.db").Length | Should -BeGreaterThan 4096
        Get-MsnEvent $chat | Export-MsnDataset "$TestDrive/case" -Format Parquet
        @(Get-ChildItem "$TestDrive/case/message" -Recurse -Filter *.parquet).Count | Should -Be 1
        { Get-MsnEvent $chat | Export-MsnDataset "$TestDrive/case" -Format Parquet } | Should -Throw -ErrorId 'OutputExists,*'
    }

    It 'removes and imports again' {
        Remove-Module MsnForensics
        Import-Module ($env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics")
        @(Get-MsnMessage $chat).Count | Should -BeGreaterThan 0
    }

    It 'writes a manifest and finds what changed' {
        $file = Join-Path $TestDrive 'output.txt'
        Set-Content $file one
        $manifest = New-MsnManifest "$TestDrive/manifest.json" -EvidencePath $chat -OutputPath $file -PassThru
        $manifest.Inputs[0].Sha256 | Should -Be (Get-FileHash $chat).Hash
        Test-MsnManifest "$TestDrive/manifest.json" | Should -BeTrue
        Set-Content $file two
        Test-MsnManifest "$TestDrive/manifest.json" -WarningAction Ignore | Should -BeFalse
    }

    It 'redacts records so that they still group, survive Export-Clixml, and name nobody' {
        $key = ConvertTo-SecureString 'correct horse battery staple' -AsPlainText -Force
        $redacted = @(Get-MsnMessage $chat | Protect-MsnRecord Content -Key $key)
        $groups = @(Get-MsnMessage $chat | Group-Object From)
        @($redacted | Group-Object From).Count | Should -Be $groups.Count
        $redacted | Export-Clixml "$TestDrive/redacted.xml" -Depth 5
        $redacted | ConvertTo-Json -Depth 5 | Set-Content "$TestDrive/redacted.json"
        foreach ($account in $groups.Name | Where-Object { $_ }) {
            Get-Content "$TestDrive/redacted.*" -Raw | Should -Not -Match ([regex]::Escape($account))
        }
    }

    It 'makes a case folder, and says by its exit code whether all was read' -Skip:($env:MSNFORENSICS_TEST_DESKTOP -and -not $IsWindows) {
        $evidence = (New-Item "$TestDrive/evidence" -ItemType Directory).FullName
        Copy-Item $chat $evidence
        $triage = Invoke-MsnTriage $evidence "$TestDrive/case"
        $triage.ExitCode | Should -Be 0
        Test-MsnManifest "$TestDrive/case/manifest.json" | Should -BeTrue
        Set-Content "$TestDrive/run.ps1" @"
Import-Module '$root/artifacts/module/MsnForensics'
Invoke-MsnTriage `$args[0] '$TestDrive/other' -Quiet -ErrorAction SilentlyContinue
exit `$LASTEXITCODE
"@
        & (Get-Process -Id $PID).Path -NoProfile -File "$TestDrive/run.ps1" $evidence | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        & (Get-Process -Id $PID).Path -NoProfile -File "$TestDrive/run.ps1" "$TestDrive/nowhere"
        $LASTEXITCODE | Should -Be 2
    }
}
