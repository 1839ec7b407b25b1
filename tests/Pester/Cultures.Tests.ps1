# The same bytes in, the same bytes out, whatever the culture of the computer: each is asked in a process of its own.
BeforeDiscovery {
    $cultures = 'tr-TR', 'de-DE', 'ar-SA', 'th-TH' | Where-Object { $_ -in [cultureinfo]::GetCultures('SpecificCultures').Name }
    if ($cultures.Count -lt 4) { Write-Host 'Skipped: this system does not know tr-TR, de-DE, ar-SA and th-TH.' }
}

BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $module = $env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics"
    $hasDataset = -not $env:MSNFORENSICS_TEST_DESKTOP -or $IsWindows
    # Every name stays the same for all: it stands in the records and in what is written.
    $folder = (New-Item "$TestDrive/case" -ItemType Directory).FullName
    Copy-Item "$root/examples/captures/first-look.pcapng" "$folder/evening.pcapng"
    $entry = '<Message Date="14/03/2008" Time="19:25:09" DateTime="2008-03-14T18:25:09.312Z" SessionID="1"><From>' +
        '<User FriendlyName="I"/></From><To><User FriendlyName="i"/></To><Text>I i ı İ 1,234.5</Text></Message>'
    Set-Content "$folder/bob2211151048.xml" "<Log FirstSessionID=`"1`">$entry</Log>"

    function Get-Answers([string[]] $Cultures) {
        $lines = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -File "$PSScriptRoot/Cultures.ps1" $module $folder $hasDataset ($Cultures -join ',')
        $lines | Where-Object { $_ -match '^@@' } | ForEach-Object {
            $culture, $name, $value = $_.Substring(2) -split '\|', 3
            [pscustomobject] @{ Culture = $culture; Name = $name; Value = $value }
        }
    }

    $answers = Get-Answers (@('') + ([cultureinfo]::GetCultures('SpecificCultures').Name | Where-Object { $_ -in 'tr-TR', 'de-DE', 'ar-SA', 'th-TH' }))
    $invariant = $answers | Where-Object Culture -eq ''
}

Describe 'In the culture <_>' -ForEach $cultures {
    BeforeAll { $own = @($answers | Where-Object Culture -eq $_) }

    It 'was asked as much, and the culture was in force' {
        $own.Count | Should -Be $invariant.Count
        $own.Count | Should -BeGreaterThan 20
        ($own | Where-Object Name -eq number).Value | Should -Be (1.5).ToString([cultureinfo] $_)
    }

    It 'writes the same bytes, reads the same arguments and says the same' {
        $differ = foreach ($answer in $own | Where-Object Name -ne number) {
            $expected = ($invariant | Where-Object Name -eq $answer.Name).Value
            if ($answer.Value -cne $expected) { "$($answer.Name): $($answer.Value) instead of $expected" }
        }
        $differ | Should -BeNullOrEmpty
    }
}
