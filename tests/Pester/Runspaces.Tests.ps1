# Jobs, threads, runspaces at once, other languages modes, stops, and coming again: the records are the same.
BeforeDiscovery {
    $hasThreadJob = [bool] (Get-Command Start-ThreadJob -ErrorAction Ignore)
    if (-not $hasThreadJob) { Write-Host 'Skipped: Start-ThreadJob is not installed.' }
}

BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $module = $env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics"
    Import-Module $module -Force
    $chat = (Copy-Item "$root/examples/captures/first-look.pcapng" $TestDrive -PassThru).FullName
    $read = { param($Module, $Chat) Import-Module $Module; Get-MsnEvent $Chat | ForEach-Object { "$($_.GetType().Name) $($_.RecordId) $($_.TimeUtc)" } }
    $expected = & $read $module $chat

    function New-Shell([string] $Script) {
        $shell = [powershell]::Create([runspacefactory]::CreateRunspace())
        $shell.Runspace.Open()
        $shell.AddScript($Script).AddParameters(@{ Module = $module; Chat = $chat })
    }

    # Fails as long as anybody holds the file open.
    function Assert-Released { { [IO.File]::Open($chat, 'Open', 'ReadWrite', 'None').Dispose() } | Should -Not -Throw }
}

Describe 'The same records' {
    It 'come from a job' {
        Start-Job $read -ArgumentList $module, $chat | Receive-Job -Wait -AutoRemoveJob | Should -Be $expected
    }

    It 'come from thread jobs' -Skip:(-not $hasThreadJob) {
        $jobs = 1..3 | ForEach-Object { Start-ThreadJob $read -ArgumentList $module, $chat }
        foreach ($job in $jobs) { $job | Receive-Job -Wait -AutoRemoveJob | Should -Be $expected }
    }

    It 'come from ForEach-Object -Parallel' {
        $text = "$read"
        $answers = 1..4 | ForEach-Object -ThrottleLimit 4 -Parallel { , @(& ([scriptblock]::Create($using:text)) $using:module $using:chat) }
        @($answers).Count | Should -Be 4
        foreach ($answer in $answers) { $answer | Should -Be $expected }
    }

    It 'come from two runspaces at once' {
        $shells = (New-Shell $read), (New-Shell $read)
        $runs = $shells | ForEach-Object { $_.BeginInvoke() }
        for ($i = 0; $i -lt 2; $i++) {
            $shells[$i].EndInvoke($runs[$i]) | Should -Be $expected
            $shells[$i].HadErrors | Should -BeFalse
            $shells[$i].Runspace.Dispose()
        }
    }

    It 'come after the module was removed and imported again' {
        Remove-Module MsnForensics
        Get-Command Get-MsnMessage -ErrorAction Ignore -Module MsnForensics | Should -BeNullOrEmpty
        & $read $module $chat | Should -Be $expected
        Import-Module $module -Force
        Get-MsnEvent $chat | Export-MsnTimeline "$TestDrive/again.csv"
        (Get-Content "$TestDrive/again.csv").Count | Should -BeGreaterThan 10
    }
}

Describe 'In constrained language mode' {
    BeforeAll {
        $constrained = 'param($Module, $Chat) $ExecutionContext.SessionState.LanguageMode = "ConstrainedLanguage"; Import-Module $Module; '
    }

    It 'cmdlets read, filter and write' {
        $shell = New-Shell ($constrained + 'Get-MsnMessage $Chat -Kind Text -Account ALICE@* -After 2008-03-14 | ForEach-Object { $_.RecordId }; ' +
            "Get-MsnEvent `$Chat | Export-MsnTimeline '$TestDrive/constrained.csv'; `$ExecutionContext.SessionState.LanguageMode")
        $said = @($shell.Invoke())
        $shell.Streams.Error | Should -BeNullOrEmpty
        $said[-1] | Should -Be 'ConstrainedLanguage'
        $said | Select-Object -SkipLast 1 | Should -Be (Get-MsnMessage $chat -Kind Text -Account ALICE@* -After 2008-03-14).RecordId
        Get-MsnEvent $chat | Export-MsnTimeline "$TestDrive/full.csv"
        (Get-FileHash "$TestDrive/constrained.csv").Hash | Should -Be (Get-FileHash "$TestDrive/full.csv").Hash
        $shell.Runspace.Dispose()
    }

    It 'refuses a bad input as ever' {
        $shell = New-Shell ($constrained + 'Get-MsnMessage Env:PATH')
        $null = $shell.Invoke()
        $shell.Streams.Error[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFileSystem,*'
        $shell.Runspace.Dispose()
    }
}

Describe 'Whoever stops early' {
    It 'finds the capture released after Select-Object -First: <_>' -ForEach 'Get-MsnEvent', 'Get-MsnMessage', 'Get-MsnCommand', 'Find-MsnIndicator', 'Get-MsnCapture' {
        & $_ $chat | Select-Object -First 1 | Should -Not -BeNullOrEmpty
        Assert-Released
    }

    It 'finds it released after an error further down, and no half of an output' {
        { Get-MsnEvent $chat | ForEach-Object { throw 'enough' } | Export-MsnTimeline "$TestDrive/half.csv" } | Should -Throw enough
        Assert-Released
        Get-ChildItem $TestDrive -Filter half* | Should -BeNullOrEmpty
    }

    It 'finds it released after Ctrl+C' {
        $shell = New-Shell 'param($Module, $Chat) Import-Module $Module; while ($true) { Get-MsnEvent $Chat }'
        $output = [Management.Automation.PSDataCollection[psobject]]::new()
        $null = $shell.BeginInvoke([Management.Automation.PSDataCollection[psobject]]::new(), $output)
        for ($i = 0; $i -lt 500 -and $output.Count -eq 0; $i++) { Start-Sleep -Milliseconds 20 }
        $output.Count | Should -BeGreaterThan 0
        $shell.Stop()
        $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        Assert-Released
        $shell.Runspace.Dispose()
    }
}
