# Records of every type go through the engine's own files, jobs, JSON and tables, and stay what they are.
BeforeDiscovery {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    Import-Module ($env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics") -Force
    $samples = & "$PSScriptRoot/RecordSamples.ps1" | ForEach-Object { @{ Type = $_.GetType().Name; Sample = $_ } }
    $records = $samples | Where-Object { $_.Sample -is [MsnForensics.MsnRecord] }
}

BeforeAll {
    $codec = [MsnForensics.Analysis.Triage.RecordCodec]::new()
    function Get-AllBytes($Record) {
        $stream = [IO.MemoryStream]::new()
        $codec.Write([IO.BinaryWriter]::new($stream), $Record)
        [Convert]::ToHexString($stream.ToArray())
    }
}

Describe 'Every record' {
    It 'is looked at' -ForEach @{ Count = @($records).Count } { $Count | Should -BeGreaterThan 18 }

    It 'comes back from Export-Clixml: <Type>' -ForEach $records {
        $Sample | Export-Clixml "$TestDrive/$Type.xml"
        $back = Import-Clixml "$TestDrive/$Type.xml"
        $back | Should -BeOfType $Sample.GetType()
        Get-AllBytes $back | Should -Be (Get-AllBytes $Sample)
    }

    It 'comes back from another process, which cuts at depth 1: <Type>' -ForEach $records {
        $back = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($Sample, 1))
        Get-AllBytes $back | Should -Be (Get-AllBytes $Sample)
    }

    It 'is whole in JSON of depth 4, one among several: <Type>' -ForEach $records {
        $json = $Sample, $Sample | ConvertTo-Json -Depth 4 -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -BeNullOrEmpty
        $back = ($json | ConvertFrom-Json)[1]
        $back.RecordId | Should -Be $Sample.RecordId
        $json | Should -Match ([regex]::Escape($Sample.TimeUtc))
        $back.Evidence.FrameNumbers | Should -Be @($Sample.Evidence.FrameNumbers)
        $back.Evidence.Ranges | Should -Be @($Sample.Evidence.Ranges)
        foreach ($property in $Sample.PSObject.Properties) { $back.PSObject.Properties.Name | Should -Contain $property.Name }
    }

    It 'is the same CSV in every culture, without names of types: <Type>' -ForEach $records {
        $culture = [cultureinfo]::CurrentCulture
        try {
            $tables = foreach ($name in '', 'tr-TR', 'de-DE', 'ar-SA', 'th-TH', 'sv-SE') {
                [cultureinfo]::CurrentCulture = $name
                ($Sample | ConvertTo-Csv) -join "`n"
            }
        }
        finally { [cultureinfo]::CurrentCulture = $culture }

        $tables | Select-Object -Unique | Should -HaveCount 1
        foreach ($cell in ($tables[0] | ConvertFrom-Csv).PSObject.Properties) {
            $cell.Value | Should -Not -Match '^(System|MsnForensics)\.|System\.\w+\[\]|MsnList|\bMsn\w+ \{'
        }

        ($tables[0] | ConvertFrom-Csv).Timestamp | Should -Be $(if ($Sample.Timestamp -eq [datetimeoffset]::MinValue) { '' } else { $Sample.TimeUtc })
    }
}

Describe 'The results of cmdlets' {
    It 'are whole in JSON of depth 4: <Type>' -ForEach ($samples | Where-Object { $_.Sample -isnot [MsnForensics.MsnRecord] }) {
        $null = $Sample | ConvertTo-Json -Depth 4 -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -BeNullOrEmpty
    }

    It 'are the same in Export-Csv in every culture: <Type>' -ForEach ($samples | Where-Object { $_.Sample -isnot [MsnForensics.MsnRecord] }) {
        $culture = [cultureinfo]::CurrentCulture
        try {
            $tables = foreach ($name in '', 'th-TH', 'sv-SE') { [cultureinfo]::CurrentCulture = $name; ($Sample | ConvertTo-Csv) -join "`n" }
        }
        finally { [cultureinfo]::CurrentCulture = $culture }

        $tables | Select-Object -Unique | Should -HaveCount 1
    }
}

Describe 'Records of another process' {
    It 'are records again, and go on to the cmdlets' {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $module = $env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics"
        $messages = Start-Job { Import-Module $using:module; Get-MsnMessage "$using:root/examples/captures/first-look.pcapng" } | Receive-Job -Wait -AutoRemoveJob
        $messages[0] | Should -BeOfType [MsnForensics.MsnMessage]
        @($messages | ConvertTo-MsnTimeline).Count | Should -Be $messages.Count
        $messages[0].Evidence.Parts[0] | Should -BeOfType [MsnForensics.MsnEvidencePart]
    }
}

Describe 'Records that somebody writes' {
    It 'take times, lists and names of values: <Type>' -ForEach ($records | Where-Object { $_.Sample.PSObject.Properties['Timestamp'] -and $_.Sample.GetType().GetProperty('Timestamp').CanWrite }) {
        $written = @{ Timestamp = '2008-03-14T19:25:09+01:00' } -as $Sample.GetType()
        $written | Should -BeOfType $Sample.GetType()
        $written.TimeUtc | Should -Be '2008-03-14T18:25:09.0000000Z'
    }

    It 'say which property they do not have' {
        $message = [MsnForensics.MsnMessage] @{ timestamp = '2008-03-14'; ToNames = 'a', 'b'; Kind = 'Nudge'; Text = 'x' }
        $message.Timestamp | Should -Be ([DateTimeOffset] '2008-03-14T00:00:00Z')
        $message.ToNames | Should -Be 'a', 'b'
        $message.Kind | Should -Be 'Nudge'
        { [MsnForensics.MsnMessage] @{ Txt = 'x' } } | Should -Throw "*MsnMessage has no property 'Txt' that can be set.*"
        { [MsnForensics.MsnMessage] @{ Timestamp = 'soon' } } | Should -Throw "*'soon' is no time*"
    }
}
