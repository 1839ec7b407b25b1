<#
.SYNOPSIS
    Builds, tests, documents, packs and measures MsnForensics.
.EXAMPLE
    ./build.ps1 Build
.EXAMPLE
    ./build.ps1 Test -Configuration Debug
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Docs', 'Package', 'Bench')]
    [string[]] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'
$env:POWERSHELL_TELEMETRY_OPTOUT = '1'
$module = Join-Path $PSScriptRoot 'artifacts/module/MsnForensics'

function Invoke-Native([string] $Program) {
    & $Program @args
    if ($LASTEXITCODE -ne 0) { throw "$Program $args ended with $LASTEXITCODE." }
}

function Build { Invoke-Native dotnet build -c $Configuration "$PSScriptRoot/MsnForensics.sln" -nologo }

function Test {
    Invoke-Native dotnet test -c $Configuration "$PSScriptRoot/MsnForensics.sln"
    if (Get-Module -ListAvailable Pester | Where-Object Version -ge '5.0') {
        Invoke-Native pwsh -NoProfile -File "$PSScriptRoot/tests/Pester/Invoke-Tests.ps1"
    }
    else {
        Write-Warning 'Pester 5 is not installed: its tests were skipped.'
    }
}

# The help that ships is made from the Markdown; a test holds one against the other.
function Docs {
    Import-Module Microsoft.PowerShell.PlatyPS -MinimumVersion 1.0
    $made = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
    $pages = Get-ChildItem "$PSScriptRoot/docs/en-US/*-Msn*.md"
    $null = Export-MamlCommandHelp -CommandHelp (Import-MarkdownCommandHelp $pages.FullName) -OutputFolder $made
    Get-ChildItem $made -Recurse -Filter *-Help.xml | Copy-Item -Destination "$PSScriptRoot/module/en-US" -PassThru
    Remove-Item $made -Recurse
}

# A package as the gallery takes it, compiled beforehand for all systems, with the list of what is in it and its hash.
function Package {
    Build
    Invoke-Native dotnet build -c $Configuration "$PSScriptRoot/src/MsnForensics" -nologo -p:PrecompileFor=all
    $folder = Join-Path $PSScriptRoot 'artifacts/package'
    if (Test-Path $folder) { Remove-Item $folder -Recurse }
    $null = & "$PSScriptRoot/packaging/New-Package.ps1" -Module $module -Destination $folder
    Get-ChildItem $folder
}

function Bench { Invoke-Native dotnet run -c Release --project "$PSScriptRoot/tests/MsnForensics.Benchmarks" }

foreach ($name in $Task) { & $name }
