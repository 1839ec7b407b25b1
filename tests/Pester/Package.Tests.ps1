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
        $package = & "$root/packaging/New-Package.ps1" -Module "$root/artifacts/module/MsnForensics" -Destination $feed
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
        # A commit that is released has the tag of its version.
        $tags = @(if (Get-Command git -ErrorAction Ignore) { git -C $root tag --points-at HEAD --list 'v*' 2> $null })
        foreach ($tag in $tags) { $tag | Should -Be "v$version" }
    }

    It 'reads a capture where it was installed' {
        $manifest = (Get-ChildItem $installed -Recurse -Filter MsnForensics.psd1).FullName
        $command = "Import-Module '$manifest'; (Get-MsnMessage '$root/examples/captures/first-look.pcapng' -Kind Text)[0].Text"
        pwsh -NoProfile -NonInteractive -Command $command | Should -Be 'Hi Bob, are you there?'
    }

    It 'has the hash that stands beside it' {
        Push-Location $feed
        try {
            $hash, $name = (Get-Content SHA256SUMS) -split '  '
            $name | Should -BeExactly $package.Name
            (Get-FileHash $name -Algorithm SHA256).Hash | Should -Be $hash
            if (Get-Command sha256sum -ErrorAction Ignore) { sha256sum --check SHA256SUMS | Should -Be "$($name): OK" }
        }
        finally { Pop-Location }
    }

    It 'tells icon, licence, tags and what is new' {
        Expand-Archive $package.FullName "$TestDrive/package"
        $metadata = ([xml] (Get-Content "$TestDrive/package/MsnForensics.nuspec" -Raw)).package.metadata
        $metadata.license.type, $metadata.license.InnerText | Should -Be 'expression', 'MIT'
        $png = [IO.File]::ReadAllBytes("$TestDrive/package/$($metadata.icon)")
        [Convert]::ToHexString($png[0..7]) | Should -Be '89504E470D0A1A0A'
        $png[19], $png[23] | Should -Be 128, 128
        $metadata.tags | Should -Match '\bPSModule\b.*\bforensics\b'
        $metadata.releaseNotes | Should -BeLike "``[$($metadata.version)``]*"
    }

    It 'carries licence, notices, help, views and bill of materials' {
        $names = (Get-ChildItem $installed -Recurse -File).Name
        foreach ($name in 'LICENSE', 'THIRD-PARTY-NOTICES.md', 'CHANGELOG.md', 'sbom.cdx.json', 'MsnForensics.dll-Help.xml', 'MsnForensics.Format.ps1xml', 'about_MsnForensics_Redaction.help.txt') {
            $names | Should -Contain $name
        }
    }
}

Describe 'The bill of materials' {
    BeforeAll {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $module = "$root/artifacts/module/MsnForensics"
        & "$root/packaging/New-Sbom.ps1" -Module $module -Destination "$TestDrive/one.json"
        & "$root/packaging/New-Sbom.ps1" -Module $module -Destination "$TestDrive/two.json"
        $components = (Get-Content "$TestDrive/one.json" -Raw | ConvertFrom-Json).components
    }

    It 'is the same for the same build' {
        Get-Content "$TestDrive/two.json" -Raw | Should -BeExactly (Get-Content "$TestDrive/one.json" -Raw)
    }

    It 'names each package with version, hash, licence and address, and each is in the notices' {
        $notices = Get-Content "$root/THIRD-PARTY-NOTICES.md" -Raw
        $components.Count | Should -BeGreaterThan 20
        foreach ($component in $components) {
            $component.purl | Should -BeExactly "pkg:nuget/$($component.name)@$($component.version)"
            $component.hashes[0].content | Should -Match '^[0-9a-f]{128}$'
            $component.licenses | Should -Not -BeNullOrEmpty
            $notices | Should -Match "(?<![\w.])$([regex]::Escape($component.name))(?![\w.]\w)"
        }
    }

    It 'leaves out no assembly of others' {
        $libraries = Get-ChildItem $module -Recurse -Filter *.dll | Where-Object Name -NotLike 'MsnForensics*' | ForEach-Object BaseName
        # Packages whose assemblies have other names.
        $renamed = @{ 'e_sqlite3' = 'SQLitePCLRaw.lib.e_sqlite3'; 'SQLitePCLRaw.batteries_v2' = 'SQLitePCLRaw.bundle_e_sqlite3'
            'Microsoft.Data.Sqlite' = 'Microsoft.Data.Sqlite.Core'; 'Parquet' = 'Parquet.Net'; 'Fluid' = 'Fluid.Core'; 'UtfUnknown' = 'UTF.Unknown'
            'ZstdSharp' = 'ZstdSharp.Port'
        }
        foreach ($library in $libraries) { $components.name | Should -Contain ($renamed[$library] ?? $library) }
    }
}

Describe 'The scripts' {
    BeforeDiscovery { $canAnalyze = [bool] (Get-Module -ListAvailable PSScriptAnalyzer) }

    It 'are without findings of PSScriptAnalyzer' -Skip:(-not $canAnalyze) {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $findings = 'module', 'examples', 'packaging' | ForEach-Object { Invoke-ScriptAnalyzer -Path (Join-Path $root $_) -Recurse }
        $findings | Where-Object RuleName -NE 'PSUseBOMForUnicodeEncodedFile' | ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName) $($_.Message)" } |
            Should -BeNullOrEmpty
    }
}
