# Every error id of docs/errors.md: provoked, with its category, its target and what to do about it.
BeforeDiscovery {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $isDesktop = [bool] $env:MSNFORENSICS_TEST_DESKTOP
    # The name of the target is given where it is not the file "in" or "out".
    $cases = @(
        @{ Id = 'CaptureFormatUnknown'; Category = 'InvalidData'; Target = 'notes.txt'; Do = { Get-MsnMessage notes.txt } }
        @{ Id = 'CaptureUnreadable'; Category = 'OpenError'; Target = 'locked.pcapng'; Do = { Get-MsnMessage locked.pcapng } }
        @{ Id = 'HistoryFormatUnknown'; Category = 'InvalidData'; Target = 'notes.txt'; Do = { Get-MsnHistory notes.txt } }
        @{ Id = 'KeyFileInvalid'; Category = 'InvalidData'; Target = 'notes.txt'; Do = { Get-MsnMessage $chat -ServerKeyPath notes.txt } }
        @{ Id = 'KeyFileUnreadable'; Category = 'OpenError'; Target = 'locked.pcapng'; Do = { Get-MsnMessage $chat -KeyLogPath locked.pcapng } }
        @{ Id = 'ManifestInvalid'; Category = 'InvalidData'; Target = 'notes.txt'; Do = { Test-MsnManifest notes.txt } }
        @{ Id = 'OutputExists'; Category = 'ResourceExists'; Target = 'there.csv'; Do = { Get-MsnEvent $chat | Export-MsnTimeline there.csv -NoClobber } }
        @{ Id = 'OutputExists'; Category = 'ResourceExists'; Target = 'filled'; Do = { Get-MsnEvent $chat | Export-MsnDataset filled -Format Parquet } }
        @{ Id = 'OutputFormatUnknown'; Category = 'InvalidArgument'; Target = 'out.xyz'; Do = { Get-MsnEvent $chat | Export-MsnTimeline out.xyz } }
        @{ Id = 'OutputIsEvidence'; Category = 'InvalidOperation'; Target = 'evidence.pcapng'; Do = { Get-MsnEvent evidence.pcapng | Export-MsnTimeline evidence.pcapng -Format Csv } }
        @{ Id = 'OutputIsEvidence'; Category = 'InvalidOperation'; Target = 'evidence.pcapng'; Do = { New-MsnManifest evidence.pcapng -EvidencePath evidence.pcapng } }
        @{ Id = 'OutputNotAppendable'; Category = 'InvalidData'; Target = 'notes.txt'; Do = { Get-MsnEvent $chat | Export-MsnTimeline notes.txt -Format Csv -Append } }
        @{ Id = 'OutputNotAppendable'; Category = 'InvalidArgument'; Target = 'out.gexf'; Do = { Get-MsnEvent $chat | Export-MsnTimeline out.gexf -Append } }
        @{ Id = 'OutputNotWritable'; Category = '*'; Target = 'readonly.csv'; Do = { Get-MsnEvent $chat | Export-MsnTimeline readonly.csv } }
        @{ Id = 'PathIsContainer'; Category = 'InvalidArgument'; Target = 'filled'; Do = { Get-MsnMessage filled } }
        @{ Id = 'PathIsContainer'; Category = 'InvalidArgument'; Target = 'filled'; Do = { Get-MsnEvent $chat | Export-MsnTimeline filled -Format Csv } }
        @{ Id = 'PathNotFileSystem'; Category = 'InvalidArgument'; Target = 'PATH'; Do = { Get-MsnMessage Env:PATH } }
        @{ Id = 'PathNotFileSystem'; Category = 'InvalidArgument'; Target = 'X'; Do = { Get-MsnEvent $chat | Export-MsnReport Env:X } }
        @{ Id = 'PathNotFolder'; Category = 'InvalidArgument'; Target = 'notes.txt'; Do = { Save-MsnTransfer $chat notes.txt } }
        @{ Id = 'PathNotFound'; Category = 'ObjectNotFound'; Target = 'nowhere.pcap'; Do = { Get-MsnArtifact nowhere.pcap } }
        @{ Id = 'PathPatternInvalid'; Category = 'InvalidArgument'; Target = 'out*.csv'; Do = { Get-MsnEvent $chat | Export-MsnTimeline out*.csv } }
        @{ Id = 'RedactionKeyTooShort'; Category = 'InvalidArgument'; Target = 'short.key'; Do = { Get-MsnMessage $chat | Protect-MsnRecord -KeyPath short.key } }
        @{ Id = 'RedactionKeyUnreadable'; Category = 'OpenError'; Target = 'nowhere.key'; Do = { Get-MsnMessage $chat | Protect-MsnRecord -KeyPath nowhere.key } }
        @{ Id = 'TransferOriginUnknown'; Category = 'InvalidArgument'; Target = $null; Do = { [MsnForensics.MsnTransfer] @{ FileName = 'a' } | Save-MsnTransfer -DestinationPath saved } }
    )
    if ($isDesktop) {
        $cases += @{ Id = 'FormatUnsupported'; Category = 'NotImplemented'; Target = 'out'; Do = { Get-MsnEvent $chat | Export-MsnDataset out -Format Parquet } }
        $cases = $cases | Where-Object { "$($_.Do)" -notlike '*filled -Format Parquet*' }
    }
}

BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $module = $env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics"
    Import-Module $module -Force
    $chat = "$root/examples/captures/first-look.pcapng"
    Push-Location $TestDrive
    Set-Content notes.txt 'neither a capture nor a log'
    Set-Content there.csv 'x'
    Set-Content readonly.csv 'x'
    Set-ItemProperty readonly.csv IsReadOnly $true
    Set-Content short.key 'short' -NoNewline
    Copy-Item $chat evidence.pcapng
    Copy-Item $chat locked.pcapng
    $lock = [IO.File]::Open("$TestDrive/locked.pcapng", 'Open', 'ReadWrite', 'None')
    $null = New-Item filled -ItemType Directory
    Set-Content filled/x x

    # The first error record, whether it ended the pipeline or not.
    function Get-Refusal([scriptblock] $Do) {
        try { & $Do 2>&1 | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | Select-Object -First 1 } catch { $_ }
    }
}

AfterAll {
    $lock.Dispose()
    Set-ItemProperty readonly.csv IsReadOnly $false
    Pop-Location
}

Describe 'The error <Id>' -ForEach $cases {
    It 'has id, category, target and a recommended action: <Do>' {
        $refusal = Get-Refusal $Do
        $refusal | Should -Not -BeNullOrEmpty
        $refusal.FullyQualifiedErrorId | Should -Match "^$Id,MsnForensics\.Commands\.\w+Command$"
        $refusal.CategoryInfo.Category | Should -BeLike $Category
        if ($Target) { Split-Path -Leaf $refusal.TargetObject | Should -Be $Target } else { $refusal.TargetObject | Should -Not -BeNullOrEmpty }
        $refusal.ErrorDetails.RecommendedAction | Should -Match '^[A-Z].{10,}'
        $refusal.Exception.Message | Should -Match '\.$|\)$|''$'
    }

    It 'left what was there as it was' {
        Get-Content notes.txt | Should -Be 'neither a capture nor a log'
        Get-Content there.csv, readonly.csv | Should -Be 'x', 'x'
        (Get-FileHash evidence.pcapng).Hash | Should -Be (Get-FileHash $chat).Hash
        Get-ChildItem -Filter *.tmp | Should -BeNullOrEmpty
    }
}

Describe 'Errors of a kind that no input makes' {
    It 'a damaged installation is BridgeUnavailable' {
        Copy-Item $module broken/MsnForensics -Recurse
        Get-ChildItem broken -Recurse -Filter MsnForensics.Export.dll | Remove-Item
        $command = "Import-Module '$TestDrive/broken/MsnForensics'; try { Get-MsnEvent '$chat' | Export-MsnTimeline out.csv -ErrorAction Stop } " +
            'catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category; $_.ErrorDetails.RecommendedAction }'
        $said = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command $command
        $said[0, 1] | Should -Be 'BridgeUnavailable,MsnForensics.Commands.ExportMsnTimelineCommand', 'ResourceUnavailable'
        $said[2] | Should -Match 'install'
    }

    It 'a fault of the module itself is AnalysisFailed, and names the input' {
        $maker = (Get-Command Get-MsnMessage).ImplementingType.Assembly.GetType('MsnForensics.Errors.ErrorRecords')
        $made = $maker.GetMethod('FromEvidence').Invoke($null, @('a.pcap', [ArithmeticException]::new('odd')))
        $made.FullyQualifiedErrorId | Should -Be 'AnalysisFailed'
        $made.CategoryInfo.Category | Should -Be 'InvalidResult'
        $made.TargetObject | Should -Be 'a.pcap'
        $made.Exception.InnerException | Should -BeOfType [ArithmeticException]
    }
}

Describe 'The page of errors' {
    It 'lists no id that no test provokes' {
        $ids = [regex]::Matches((Get-Content "$root/docs/errors.md" -Raw), '(?m)^\| `(\w+)`') | ForEach-Object { $_.Groups[1].Value }
        $ids.Count | Should -BeGreaterThan 20
        $tests = (Get-Content $PSCommandPath -Raw) + (Get-ChildItem "$root/tests/MsnForensics.Module.Tests/Commands/*.cs" | Get-Content -Raw)
        $ids | Where-Object { $tests -notmatch "'$_'|is $_\b|`"$_`:" } | Should -BeNullOrEmpty
    }
}
