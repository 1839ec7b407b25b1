<#
.SYNOPSIS
    Packs a built module as the gallery takes it, with its bill of materials, and its hash beside it.
.DESCRIPTION
    What the module holds is packed as it is: build it with -p:PrecompileFor=all, as ./build.ps1 Package does, so that it starts
    fast on all systems. Needs Microsoft.PowerShell.PSResourceGet 1.1 or later. Publish-PSResource -NupkgPath sends the package.
.EXAMPLE
    ./packaging/New-Package.ps1 -Module ./artifacts/module/MsnForensics -Destination ./artifacts/package
#>
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Destination
)

Import-Module Microsoft.PowerShell.PSResourceGet -MinimumVersion 1.1
$null = New-Item $Destination -ItemType Directory -Force
$work = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
$null = New-Item $work -ItemType Directory
try {
    $copy = Join-Path $work 'MsnForensics'
    Copy-Item $Module $copy -Recurse
    & "$PSScriptRoot/New-Sbom.ps1" -Module $copy -Destination "$copy/sbom.cdx.json"
    $package = Compress-PSResource -Path $copy -DestinationPath $Destination -PassThru
    & "$PSScriptRoot/Complete-Package.ps1" -Package $package.FullName
    "$((Get-FileHash $package.FullName).Hash.ToLowerInvariant())  $($package.Name)" |
        Set-Content (Join-Path $Destination 'SHA256SUMS')
    Get-Item $package.FullName
}
finally {
    Remove-Item $work -Recurse -Force
}
