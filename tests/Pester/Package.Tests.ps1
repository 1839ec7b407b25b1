# The module as a package: made, installed from a folder, imported in a new process, and used.
BeforeDiscovery {
    $canPack = [bool] (Get-Module -ListAvailable Microsoft.PowerShell.PSResourceGet | Where-Object Version -ge '1.1')
    if (-not $canPack) { Write-Host 'Skipped: Microsoft.PowerShell.PSResourceGet 1.1 is not installed, no package was made.' }
}

Describe 'The package' -Skip:(-not $canPack) {
    BeforeAll {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $feed = (New-Item "$TestDrive/feed" -ItemType Directory).FullName
        $installed = (New-Item "$TestDrive/installed" -ItemType Directory).FullName
        $package = Compress-PSResource -Path "$root/artifacts/module/MsnForensics" -DestinationPath $feed -PassThru
        Register-PSResourceRepository -Name MsnForensicsTest -Uri $feed -Trusted -Force
        Save-PSResource MsnForensics -Repository MsnForensicsTest -Path $installed -TrustRepository
    }

    AfterAll { Unregister-PSResourceRepository MsnForensicsTest }

    It 'has the version of the manifest, of the build and of the changelog' {
        $version = (Import-PowerShellDataFile "$root/module/MsnForensics.psd1").ModuleVersion
        $package.Name | Should -Be "MsnForensics.$version.nupkg"
        ([xml] (Get-Content "$root/Directory.Build.props" -Raw)).Project.PropertyGroup[0].Version | Should -Be $version
        (Select-String -Path "$root/CHANGELOG.md" -Pattern '^## \[(.+?)\]' | Select-Object -First 1).Matches[0].Groups[1].Value |
            Should -Be $version
    }

    It 'reads a capture where it was installed' {
        $manifest = (Get-ChildItem $installed -Recurse -Filter MsnForensics.psd1).FullName
        $command = "Import-Module '$manifest'; (Get-MsnMessage '$root/examples/captures/first-look.pcapng' -Kind Text)[0].Text"
        pwsh -NoProfile -NonInteractive -Command $command | Should -Be 'Hi Bob, are you there?'
    }

    It 'carries licence, notices, help and views' {
        $names = (Get-ChildItem $installed -Recurse -File).Name
        foreach ($name in 'LICENSE', 'THIRD-PARTY-NOTICES.md', 'MsnForensics.dll-Help.xml', 'MsnForensics.Format.ps1xml', 'about_MsnForensics_Redaction.help.txt') {
            $names | Should -Contain $name
        }
    }
}

Describe 'The scripts' {
    BeforeDiscovery { $canAnalyze = [bool] (Get-Module -ListAvailable PSScriptAnalyzer) }

    It 'are without findings of PSScriptAnalyzer' -Skip:(-not $canAnalyze) {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $findings = 'module', 'examples' | ForEach-Object { Invoke-ScriptAnalyzer -Path (Join-Path $root $_) -Recurse }
        $findings | Where-Object RuleName -NE 'PSUseBOMForUnicodeEncodedFile' | ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName) $($_.Message)" } |
            Should -BeNullOrEmpty
    }
}
