# Names as people and other systems make them: wildcards, odd characters, drives, providers.
BeforeDiscovery {
    $names = 'with space.pcapng', 'br[1]acket.pcapng', 'wild*card?.pcapng', 'Ünïcode γειά 日本 🙂.pcapng', '-leading.pcapng', "quo'te.pcapng",
        'semi;colon & amp.pcapng', 'dollar$(calc)$x.pcapng', 'back`tick.pcapng', '.hidden.pcapng', '#hash @at %p.pcapng', "new`nline.pcapng",
        ('long' * 50 + '.pcapng'), 'no-extension', 'wrong.txt'
    if ($IsWindows) { $names = $names | Where-Object { $_ -notmatch '[*?\n]' } }
    $foreign = @{ Name = 'Env:PATH'; Id = 'PathNotFileSystem' }, @{ Name = 'Variable:PID'; Id = 'PathNotFileSystem' },
        @{ Name = 'Function:prompt'; Id = 'PathNotFileSystem' }, @{ Name = 'NoDrive:\x.pcap'; Id = 'PathNotFound' },
        @{ Name = 'http://example.org/x.pcap'; Id = 'PathNotFound' }, @{ Name = '\\server\share\x.pcap'; Id = 'PathNotFound' },
        @{ Name = '//server/share/x.pcap'; Id = 'PathNotFound' }, @{ Name = '~/nowhere.pcap'; Id = 'PathNotFound' },
        @{ Name = '../nowhere.pcap'; Id = 'PathNotFound' }, @{ Name = 'nothing*.pcap'; Id = 'PathNotFound' }
}

BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    Import-Module ($env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics") -Force
    $chat = "$root/examples/captures/first-look.pcapng"
    $count = @(Get-MsnMessage $chat).Count
    $folder = (New-Item "$TestDrive/case" -ItemType Directory).FullName
    Push-Location $folder
}

AfterAll { Pop-Location }

Describe 'A file named "<_>"' -ForEach $names {
    BeforeAll {
        $name = $_
        [IO.File]::Copy($chat, [IO.Path]::Combine($folder, $name), $true)
    }

    AfterAll { [IO.File]::Delete([IO.Path]::Combine($folder, $name)) }

    It 'is read by its literal name, by its object, and by the escaped name' {
        @(Get-MsnMessage -LiteralPath $name).Count | Should -Be $count
        @(Get-ChildItem -LiteralPath $folder -Force | Get-MsnMessage).Count | Should -Be $count
        @(Get-Item -LiteralPath $name -Force | Select-Object PSPath | Get-MsnMessage).Count | Should -Be $count
        @(Get-MsnMessage ([WildcardPattern]::Escape($name))).Count | Should -Be $count
    }

    It 'stands in the evidence as it is' {
        [IO.Path]::GetFileName((Get-MsnCapture -LiteralPath $name).Path) | Should -BeExactly $name
        (Get-MsnCapture -LiteralPath $name | Get-MsnMessage -ErrorVariable refused -ErrorAction SilentlyContinue).Count + @($refused).Count |
            Should -BeGreaterThan 0
    }

    It 'is written by its literal name' {
        $output = "out-$name"
        if ($name.Length -lt 200) {
            Get-MsnEvent $chat | Export-MsnTimeline -LiteralPath $output -Format Csv
            (Get-Content -LiteralPath $output)[0] | Should -BeLike '*Timestamp*'
            { Get-MsnEvent $chat | Export-MsnTimeline -LiteralPath $output -Format Csv -NoClobber } | Should -Throw -ErrorId 'OutputExists,*'
            [IO.File]::Delete([IO.Path]::Combine($folder, $output))
        }
    }
}

Describe 'A name that leads to no file' {
    It '<Name> is one error, <Id>' -ForEach $foreign {
        foreach ($parameter in 'Path', 'LiteralPath') {
            $with = @{ $parameter = $Name }
            Get-MsnMessage @with -ErrorVariable refused -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            @($refused).Count | Should -Be 1
            $refused[0].FullyQualifiedErrorId | Should -Be "$Id,MsnForensics.Commands.GetMsnMessageCommand"
            $refused[0].TargetObject | Should -Be $Name
        }
    }

    It 'does not keep the others from being read' {
        $found = Get-MsnMessage 'Env:PATH', $chat, 'nowhere.pcap', $chat -ErrorVariable refused -ErrorAction SilentlyContinue
        $found.Count | Should -Be (2 * $count)
        @($refused).Count | Should -Be 2
    }

    It 'is refused as an output before a record is read' -ForEach 'Env:X', 'NoDrive:\x.csv', 'nowhere/x.csv', 'a*.csv' {
        $read = 0
        { Get-MsnEvent $chat | ForEach-Object { $read++; $_ } | Export-MsnTimeline $_ -Format Csv } | Should -Throw -ErrorId 'Path*'
        $read | Should -Be 0
    }

    It 'may be a link to nowhere' -Skip:$IsWindows {
        $null = [IO.File]::CreateSymbolicLink("$folder/link.pcap", "$folder/gone.pcap")
        Get-MsnMessage link.pcap -ErrorVariable refused -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
        [IO.File]::Delete("$folder/link.pcap")
    }

    It 'may be empty or null: then the engine says so' {
        { Get-MsnMessage '' } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        { Get-MsnMessage $null } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        { Get-MsnMessage @() } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}

Describe 'Drives, relative names and wildcards' {
    BeforeAll {
        $null = New-Item "$folder/sub" -ItemType Directory
        1..3 | ForEach-Object { Copy-Item $chat "$folder/sub/part$_.pcapng" }
        Set-Content "$folder/sub/notes.txt" 'no capture'
        $null = New-PSDrive MsnCase FileSystem "$folder/sub" -Scope Global
    }

    AfterAll { Remove-PSDrive MsnCase }

    It 'reads <_>' -ForEach './sub/part1.pcapng', 'sub/../sub/part1.pcapng', 'MsnCase:/part1.pcapng', 'MsnCase:part1.pcapng', 'sub/part[1].pcapng' {
        @(Get-MsnMessage $_).Count | Should -Be $count
    }

    It 'reads a name with its provider' {
        @(Get-MsnMessage "Microsoft.PowerShell.Core\FileSystem::$folder/sub/part1.pcapng").Count | Should -Be $count
    }

    It 'reads what a wildcard fits, in any case and any order the same' {
        @(Get-MsnMessage 'sub/part*.pcapng').Count | Should -Be (3 * $count)
        @(Get-MsnMessage 'sub/part[2-3].pcapng').Count | Should -Be (2 * $count)
        @(Get-MsnMessage 'MsnCase:/part?.pcapng').Count | Should -Be (3 * $count)
        (Get-MsnCapture 'sub/part*.pcapng').Path | Should -Be ((Get-ChildItem sub/part*.pcapng).FullName)
    }

    It 'writes below a drive, and reads where the location is one' {
        Get-MsnEvent $chat | Export-MsnTimeline MsnCase:/out.csv
        Test-Path "$folder/sub/out.csv" | Should -BeTrue
        Push-Location MsnCase:/
        @(Get-MsnMessage part1.pcapng).Count | Should -Be $count
        Get-MsnEvent part1.pcapng | Export-MsnTimeline relative.csv
        Pop-Location
        (Get-FileHash "$folder/sub/relative.csv").Hash.Length | Should -Be 64
    }

    It 'reads a relative name while the location is that of another provider' {
        Push-Location Env:/
        Get-MsnMessage part1.pcapng -ErrorVariable refused -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PathNot*'
        @(Get-MsnMessage $chat).Count | Should -Be $count
        Pop-Location
    }

    It 'takes a folder for no capture, and skips folders that a wildcard fits' {
        Get-MsnMessage sub -ErrorVariable refused -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PathIsContainer,*'
        $null = New-Item "$folder/sub/part9.pcapng" -ItemType Directory
        @(Get-MsnMessage 'sub/part*.pcapng').Count | Should -Be (3 * $count)
    }
}
