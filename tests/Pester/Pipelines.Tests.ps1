# Every cmdlet in pipelines with the stock cmdlets, and its parameter sets.
BeforeDiscovery {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $readers = 'Find-MsnIndicator', 'Get-MsnAccount', 'Get-MsnAnomaly', 'Get-MsnAuthentication', 'Get-MsnCapture', 'Get-MsnCommand', 'Get-MsnContact',
        'Get-MsnConversation', 'Get-MsnEvent', 'Get-MsnMessage', 'Get-MsnPresence', 'Get-MsnSession', 'Get-MsnStream'
    # first-look.pcapng holds none of these: the cmdlets must still take part, and give nothing.
    $silent = 'Get-MsnChannel', 'Get-MsnServiceCall', 'Get-MsnTransfer'
    $writers = @(
        @{ Name = 'Export-MsnTimeline'; Output = 'out.csv'; Literal = 'out[1].csv'; Do = { param($With) Get-MsnEvent $chat | Export-MsnTimeline @With } }
        @{ Name = 'Export-MsnReport'; Output = 'out.html'; Literal = 'out[1].html'; Do = { param($With) Get-MsnEvent $chat | Export-MsnReport @With } }
        @{ Name = 'New-MsnManifest'; Output = 'out.json'; Literal = 'out[1].json'; Do = { param($With) New-MsnManifest @With -EvidencePath $chat } }
    )
    # The flavour for Windows PowerShell brings SQLite for Windows alone.
    if (-not $env:MSNFORENSICS_TEST_DESKTOP -or $IsWindows) {
        $writers += @{ Name = 'Export-MsnDataset'; Output = 'out.db'; Literal = 'out[1].db'; Do = { param($With) Get-MsnEvent $chat | Export-MsnDataset @With } }
    }
    $others = 'Compare-MsnConversation', 'ConvertFrom-MsnAccountId', 'ConvertFrom-MsnObject', 'ConvertTo-MsnAccountId', 'ConvertTo-MsnTimeline', 'Get-MsnArtifact',
        'Get-MsnHistory', 'Invoke-MsnTriage', 'New-MsnParserOption', 'Protect-MsnRecord', 'Save-MsnTransfer', 'Test-MsnCapture', 'Test-MsnManifest', 'Export-MsnDataset'
    $all = @($readers + $silent + $writers.Name + $others | Sort-Object -Unique)
}

BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    Import-Module ($env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics") -Force
    $chat = "$root/examples/captures/first-look.pcapng"
    Push-Location $TestDrive
    $object = '<msnobj Creator="alice@example.com" Size="43" Type="3" Location="TFR1A2B.tmp" Friendly="AAA=" SHA1D="La6qi18Z8LwgnZdsAr1qy1GwCwo="/>'
    $entry = '<Message Date="14/03/2008" Time="19:25:09" DateTime="2008-03-14T18:25:09.312Z" SessionID="1"><From>' +
        '<User FriendlyName="Alice"/></From><To><User FriendlyName="Bob"/></To><Text>Hi Bob, are you there?</Text></Message>'
    Set-Content history.xml "<Log FirstSessionID=`"1`">$entry</Log>"
    $null = New-Item profile -ItemType Directory
    Copy-Item history.xml profile/bob2211151048.xml
}

AfterAll { Pop-Location }

Describe 'The suite' {
    It 'forgets no cmdlet' -ForEach @{ All = $all } {
        $All | Should -Be ((Get-Command -Module MsnForensics).Name | Sort-Object)
    }
}

Describe '<_> among the stock cmdlets' -ForEach $readers {
    BeforeAll {
        $records = @(& $_ $chat)
        $command = $_
    }

    It 'gives records that select, sort, group, measure and compare' {
        $records.Count | Should -BeGreaterThan 0
        @(& $command $chat | Where-Object { $true } | Tee-Object -Variable kept).Count | Should -Be $records.Count
        $kept.Count | Should -Be $records.Count
        @(Get-Item $chat | & $command | Select-Object -Skip 1).Count | Should -Be ($records.Count - 1)
        (& $command $chat | Group-Object TimestampSource | Measure-Object Count -Sum).Sum | Should -Be $records.Count
        (& $command $chat | Measure-Object).Count | Should -Be $records.Count
        @(& $command $chat | Sort-Object Timestamp, RecordId).Count | Should -Be $records.Count
        Compare-Object $records @(& $command $chat) -Property RecordId, TimeUtc | Should -BeNullOrEmpty
        @(& $command $chat | ForEach-Object RecordId | Sort-Object -Unique).Count | Should -Be @($records.RecordId | Sort-Object -Unique).Count
    }

    It 'gives records that are shown, stored and read again' {
        $records | Format-Table | Out-String | Should -Match '\S'
        $records | Format-List | Out-String | Should -Match ' : '
        $records | Export-Csv "$command.csv"
        @(Import-Csv "$command.csv").Count | Should -Be $records.Count
        $records | Export-Clixml "$command.xml" -Depth 3
        (Import-Clixml "$command.xml").RecordId | Should -Be $records.RecordId
    }

    It 'goes on to a timeline' {
        $records | ConvertTo-MsnTimeline | Select-Object TimeUtc, EventType, Message | ConvertTo-Csv | Should -Not -Match 'System\.|MsnList'
    }

    It 'takes one kind of path at a time' {
        { & $command -Path $chat -LiteralPath $chat } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
        @(& $command -LiteralPath $chat).Count | Should -Be $records.Count
        @([pscustomobject] @{ Path = $chat } | & $command).Count | Should -Be $records.Count
        @(Get-MsnCapture $chat | & $command).Count | Should -Be $records.Count
        @(& $command $chat -OutVariable kept | Select-Object -First 1).Count | Should -Be 1
        $kept.Count | Should -Be 1
    }

    It 'keeps to its streams' {
        $null = & $command $chat -WarningVariable warned -ErrorVariable bad -InformationVariable said -WarningAction SilentlyContinue
        $bad | Should -BeNullOrEmpty
        $said | Should -BeNullOrEmpty
        @($warned).Count | Should -BeLessOrEqual @(Get-MsnAnomaly $chat | Group-Object Code).Count
    }
}

Describe '<_> where there is nothing' -ForEach $silent {
    It 'gives nothing and no error' {
        Get-Item $chat | & $_ -ErrorVariable bad | Should -BeNullOrEmpty
        $bad | Should -BeNullOrEmpty
    }
}

Describe '<Name>' -ForEach $writers {
    It 'does nothing with -WhatIf' {
        & $Do @{ Path = $Output; WhatIf = $true }
        Test-Path $Output | Should -BeFalse
    }

    It 'writes what -PassThru gives, by either kind of path' {
        & $Do @{ Path = $Output } | Should -BeNullOrEmpty
        Test-Path $Output | Should -BeTrue
        & $Do @{ Path = $Output; PassThru = $true } | Should -Not -BeNullOrEmpty
        & $Do @{ LiteralPath = $Literal }
        Test-Path -LiteralPath $Literal | Should -BeTrue
        { & $Do @{ Path = $Output; LiteralPath = $Literal } } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }

    It 'spares what is there with -NoClobber, and writes over it without' {
        { & $Do @{ Path = $Output; NoClobber = $true } } | Should -Throw -ErrorId 'OutputExists,*'
        { & $Do @{ Path = $Output } } | Should -Not -Throw
        Get-ChildItem *.tmp | Should -BeNullOrEmpty
    }
}

Describe 'The other cmdlets among the stock ones' {
    It 'compares sides that come from variables, files or the pipeline' {
        $wire = @(Get-MsnMessage $chat -Kind Text)
        $wire | Select-Object -Skip 1 | Compare-MsnConversation $wire -ExcludeEqual | Group-Object Status | ForEach-Object Name | Should -Be 'OnlyReference'
        Compare-MsnConversation $wire $wire -ExcludeEqual | Should -BeNullOrEmpty
    }

    It 'converts account numbers both ways, from columns of a table' {
        $table = 'Mail', 'alice@example.com', 'bob@example.com' | ConvertFrom-Csv
        $numbers = $table.Mail | ConvertTo-MsnAccountId
        $numbers.AccountId | Should -Be 122223611, 2211151048
        ($numbers.AccountId | ConvertFrom-MsnAccountId -CandidateAccount $table.Mail).Account | Should -Be $table.Mail
    }

    It 'reads objects from lines' {
        ($object, $object | ConvertFrom-MsnObject | Group-Object Creator).Count | Should -Be 2
    }

    It 'reads histories and traces of folders' {
        (Get-ChildItem . -Filter *.xml | Where-Object Name -eq history.xml | Get-MsnHistory | Select-Object -ExpandProperty Text) | Should -Be 'Hi Bob, are you there?'
        Get-Item profile | Get-MsnArtifact -Recurse | Group-Object Kind | ForEach-Object Name | Should -Contain 'HistoryFile'
        { Get-MsnHistory -Path history.xml -LiteralPath history.xml } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }

    It 'takes an option from a variable or from splatting' {
        $limits = @{ MaximumTunnelDepth = 1; SightingWindow = '90s' }
        @(Get-MsnMessage $chat -ParserOption (New-MsnParserOption @limits)).Count | Should -Be @(Get-MsnMessage $chat).Count
    }

    It 'asks for one key at a time' {
        $key = ConvertTo-SecureString 'correct horse battery staple' -AsPlainText -Force
        { Get-MsnMessage $chat | Protect-MsnRecord -Key $key -KeyPath x } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
        Get-MsnMessage $chat | Protect-MsnRecord -Key $key | Where-Object From | ForEach-Object From | Should -Not -Match 'alice'
    }

    It 'tests captures and manifests for Where-Object' {
        Get-ChildItem $chat, history.xml | Where-Object { Test-MsnCapture $_ } | ForEach-Object Name | Should -Be 'first-look.pcapng'
        New-MsnManifest case.json -EvidencePath $chat
        Get-ChildItem case.json | Where-Object { Test-MsnManifest $_ } | Should -Not -BeNullOrEmpty
    }

    It 'saves nothing with -WhatIf' {
        Save-MsnTransfer $chat saved -WhatIf
        Invoke-MsnTriage $chat triage -WhatIf
        Test-Path saved, triage | Should -Be $false, $false
    }
}
