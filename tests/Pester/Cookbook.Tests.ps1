# Every line of the cookbook runs, as it stands there, on files with the names that it uses.
BeforeDiscovery {
    $text = Get-Content "$PSScriptRoot/../../docs/cookbook.md"
    $recipes = foreach ($line in $text) { if ($line -match '^    (\S.*)$') { @{ Recipe = $Matches[1] } } }
}

BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    Import-Module ($env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics") -Force
    $case = Join-Path $TestDrive case
    $null = New-Item $case, "$TestDrive/History", "$TestDrive/image/Users/alice" -ItemType Directory
    Copy-Item "$root/examples/captures/first-look.pcapng" "$case/evening.pcap"
    Copy-Item "$root/examples/captures/first-look.pcapng" "$TestDrive/office.pcap"
    $entry = '<Message Date="14/03/2008" Time="19:25:09" DateTime="2008-03-14T18:25:09.312Z" SessionID="1"><From>' +
        '<User FriendlyName="Alice"/></From><To><User FriendlyName="Bob"/></To><Text>Hi Bob, are you there?</Text></Message>'
    "<Log FirstSessionID=`"1`">$entry</Log>" | Set-Content "$TestDrive/History/bob.xml", "$TestDrive/bob.xml", "$TestDrive/image/Users/alice/bob.xml"
    # There is no window here.
    function Out-GridView { process { $_ } }
    Push-Location $TestDrive
}

AfterAll { Pop-Location }

Describe 'The cookbook' {
    It 'has some thirty recipes' -ForEach @{ Count = $recipes.Count } { $Count | Should -BeGreaterThan 29 }

    It '<Recipe>' -ForEach $recipes {
        $Error.Clear()
        $null = & ([scriptblock]::Create($Recipe)) -ErrorAction Stop
        $Error | Should -BeNullOrEmpty
    }
}
