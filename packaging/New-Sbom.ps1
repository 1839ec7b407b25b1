<#
.SYNOPSIS
    Lists the libraries that a built module brings along as a CycloneDX document.
.DESCRIPTION
    Packages are those of the projects' restores of which an assembly lies in the module; licences are what the packages state.
    The same build gives the same document: it holds no time and no random number.
.EXAMPLE
    ./packaging/New-Sbom.ps1 -Module ./artifacts/module/MsnForensics -Destination ./sbom.cdx.json
#>
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Destination
)

$root = Split-Path $PSScriptRoot
$shipped = [Collections.Generic.HashSet[string]]::new([string[]] (Get-ChildItem $Module -Recurse -File).Name)
$manifest = Import-PowerShellDataFile (Join-Path $Module MsnForensics.psd1)

# What a package says about its licence: an expression of SPDX, else the address of a text.
function Get-License([string] $Folder) {
    $nuspec = Get-ChildItem $Folder -Filter *.nuspec | Select-Object -First 1
    if (-not $nuspec) { return }
    $metadata = ([xml] (Get-Content $nuspec.FullName -Raw)).package.metadata
    if ($metadata.license.type -eq 'expression') { , @([ordered] @{ expression = $metadata.license.'#text' }) }
    elseif ($metadata.licenseUrl) { , @([ordered] @{ license = [ordered] @{ name = "Licence of $($metadata.id)"; url = $metadata.licenseUrl } }) }
}

$found = @{}
foreach ($file in Get-ChildItem "$root/src/*/obj/project.assets.json") {
    $assets = Get-Content $file.FullName -Raw | ConvertFrom-Json -AsHashtable
    foreach ($key in $assets.libraries.Keys) {
        $library = $assets.libraries[$key]
        $names = $library.files | Where-Object { $_ -match '^(lib|runtimes)/.+\.(dll|so|dylib)$' } | Split-Path -Leaf
        if ($library.type -ne 'package' -or -not ($names | Where-Object { $shipped.Contains($_) })) { continue }
        $name, $version = $key -split '/'
        $folder = $assets.packageFolders.Keys | ForEach-Object { Join-Path $_ $library.path } | Where-Object { Test-Path $_ } |
            Select-Object -First 1
        $component = [ordered] @{
            type = 'library'
            'bom-ref' = "pkg:nuget/$name@$version"
            name = $name
            version = $version
            hashes = @([ordered] @{
                    alg = 'SHA-512'
                    content = [Convert]::ToHexString([Convert]::FromBase64String($library.sha512)).ToLowerInvariant()
                })
        }
        $licenses = if ($folder) { Get-License $folder }
        if ($licenses) { $component.licenses = $licenses }
        $component.purl = "pkg:nuget/$name@$version"
        $found[$key] = $component
    }
}

$keys = [string[]] $found.Keys
[Array]::Sort($keys, [StringComparer]::Ordinal)
$document = [ordered] @{
    bomFormat = 'CycloneDX'
    specVersion = '1.6'
    version = 1
    metadata = [ordered] @{
        component = [ordered] @{
            type = 'library'
            'bom-ref' = "MsnForensics@$($manifest.ModuleVersion)"
            name = 'MsnForensics'
            version = $manifest.ModuleVersion
            licenses = @(@{ expression = 'MIT' })
        }
    }
    components = @($keys | ForEach-Object { $found[$_] })
}
$text = ($document | ConvertTo-Json -Depth 10) -replace "`r"
[IO.File]::WriteAllText($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Destination), $text + "`n")
