# What TAB offers, and how arguments are read, in whatever culture.
BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    Import-Module ($env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics") -Force
    $chat = "$root/examples/captures/first-look.pcapng"
    function Complete([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches }
    Push-Location $TestDrive
}

AfterAll { Pop-Location }

Describe 'Completion' {
    It 'offers <Expected> for "<Line>"' -ForEach @(
        @{ Line = 'Get-MsnMessage x -Kind Nu'; Expected = 'Nudge' }
        @{ Line = 'Get-MsnPresence x -Status Onl'; Expected = 'Online' }
        @{ Line = 'Get-MsnCommand x -Name US'; Expected = 'USR' }
        @{ Line = 'Get-MsnAnomaly x -Code TcpG'; Expected = 'TcpGap' }
        @{ Line = 'Export-MsnTimeline x -Format Times'; Expected = 'Timesketch' }
        @{ Line = 'Export-MsnDataset x -Format Par'; Expected = 'Parquet' }
        @{ Line = 'Invoke-MsnTriage x y -TimelineFormat GraphM'; Expected = 'GraphMl' }
        @{ Line = 'Export-MsnTimeline x -Encoding utf8B'; Expected = 'utf8BOM' }
        @{ Line = 'Get-MsnHistory x -Encoding shif'; Expected = 'shift_jis' }
        @{ Line = 'Get-MsnHistory x -Culture tr-T'; Expected = 'tr-TR' }
        @{ Line = 'Get-MsnMessage x -After yest'; Expected = 'yesterday' }
        @{ Line = 'New-MsnManifest x -EndTime tod'; Expected = 'today' }
    ) {
        (Complete $Line).CompletionText | Should -Be $Expected
    }

    It 'offers the zones that this computer knows' {
        $zone = [TimeZoneInfo]::GetSystemTimeZones() | Select-Object -Last 1
        (Complete "Get-MsnHistory x -TimeZone '$($zone.Id)").ListItemText | Should -Contain $zone.Id
    }

    It 'offers every encoding that it names' {
        $names = (Complete 'Get-MsnHistory x -Encoding ').CompletionText
        $names.Count | Should -BeGreaterThan 25
        $names | ForEach-Object { { Get-MsnHistory nowhere -Encoding $_ -ErrorAction Ignore } | Should -Not -Throw }
    }

    It 'offers key files and the folders on the way' {
        $null = New-Item a.keys, a.pem, a.jpg -ItemType File
        $null = New-Item afolder -ItemType Directory
        foreach ($parameter in 'KeyLogPath', 'ServerKeyPath') {
            (Complete "Get-MsnMessage x -$parameter ./a").ListItemText | Sort-Object | Should -Be 'a.keys', 'a.pem', 'afolder'
        }
    }

    It 'offers the accounts of a small file' {
        (Complete "Get-MsnMessage '$chat' -Account ").CompletionText | Should -Contain 'alice@example.org'
        (Complete "Get-MsnMessage -LiteralPath '$chat' -Account bo").CompletionText | Should -Be 'bob@example.org'
    }

    It 'offers none of a large file, and at once' {
        $large = [IO.File]::Create("$TestDrive/large.pcap")
        $large.SetLength(1GB)
        $large.Dispose()
        $time = Measure-Command { (Complete 'Get-MsnMessage large.pcap -Account zoe').CompletionText | Should -BeNullOrEmpty }
        $time.TotalSeconds | Should -BeLessThan 5
    }

    It 'offers the accounts of records that a variable holds' {
        $accounts = Get-MsnAccount $chat
        (Complete 'Get-MsnMessage large.pcap -Account ca').CompletionText | Should -Be 'carol@example.org'
        $accounts | Should -Not -BeNullOrEmpty
    }

    It 'puts what the evidence says on the line as one argument, or not at all' {
        $held = foreach ($account in 'zed''; calc; ''@x', 'z[1]@x', 'z$(calc)@x', "z`e[2J@x", "z$([char] 0x202e)@x", 'z z@x') {
            [MsnForensics.MsnAccount] @{ Account = $account }
        }
        $held.Count | Should -Be 6
        $offered = (Complete 'Get-MsnMessage x -Account z').CompletionText
        $offered | Should -Be '''z$(calc)@x''', '''z`[1`]@x'''
        foreach ($text in $offered) {
            $errors = $null
            $line = [Management.Automation.Language.Parser]::ParseInput("f $text", [ref] $null, [ref] $errors)
            $errors | Should -BeNullOrEmpty
            $line.FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true).Count | Should -Be 1
            $line.EndBlock.Statements[0].PipelineElements[0].CommandElements[1] |
                Should -BeOfType [Management.Automation.Language.StringConstantExpressionAst]
        }
    }
}

Describe 'Times and spans as arguments' {
    BeforeAll {
        $count = @(Get-MsnMessage $chat).Count
        $first = @(Get-MsnMessage $chat)[0]
    }

    It 'takes <Text>' -ForEach @(
        '2008', '2008-03', '2008-03-14', '20080314', '2008-03-14T00:00Z', '2008-03-14 01:00+01:00', '14 Mar 2008', '3/14/2008',
        '-99y', '99 years ago', 'Fri, 14 Mar 2008 00:00:00 GMT'
    ) {
        @(Get-MsnMessage $chat -After $_).Count | Should -Be $count
        Get-MsnMessage $chat -Before $_ | Should -BeNullOrEmpty
    }

    It 'takes <Text> of late' -ForEach @('now', 'today', 'yesterday', 'yesterday 18:00', '-7d', '2h ago', '-90s', '-1d12h') {
        Get-MsnMessage $chat -After $_ | Should -BeNullOrEmpty
        @(Get-MsnMessage $chat -Before $_).Count | Should -Be $count
    }

    It 'takes bare words and objects' {
        @(Get-MsnMessage $chat -After 20080314 -Before -7d).Count | Should -Be $count
        @(Get-MsnMessage $chat -After 2008).Count | Should -Be $count
        @(Get-MsnMessage $chat -After ([datetime]::new(2008, 3, 14))).Count | Should -Be $count
        @(Get-MsnMessage $chat -After ([datetime]::new(2008, 3, 14, 0, 0, 0, [DateTimeKind]::Utc).ToLocalTime())).Count | Should -Be $count
        @(Get-MsnMessage $chat -After $first.Timestamp).Count | Should -Be $count
    }

    It 'refuses <Text>' -ForEach '3/4/2008', '14.03.2008', '14/03/2008', '10.5', '19:25', 'soon', 7, '-7' {
        { Get-MsnMessage $chat -After $_ } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*'
    }

    It 'takes spans with their units' {
        foreach ($pair in @('90s', 90), @('-1h30m', -5400), @('00:00:05', 5), @(0, 0), @([timespan]::FromSeconds(3), 3)) {
            (@(Get-MsnMessage $chat -ClockOffset $pair[0])[0].Timestamp - $first.Timestamp).TotalSeconds | Should -Be $pair[1]
        }
        (@(Get-MsnMessage $chat -ClockOffset 1d)[0].Timestamp - $first.Timestamp).TotalDays | Should -Be 1
        { Get-MsnMessage $chat -ClockOffset 5 } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*'
    }
}
