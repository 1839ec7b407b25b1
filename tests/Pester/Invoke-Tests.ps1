# Runs the Pester tests against the built module, and those of the cmdlets once more against its flavour for Windows PowerShell,
# which PowerShell 7 can load as well. The last line is "PESTER passed failed skipped".
param([switch] $Desktop)
Import-Module Pester -MinimumVersion 5.0
$module = Join-Path $PSScriptRoot '../../artifacts/module/MsnForensics'
$configuration = New-PesterConfiguration
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Run.Path = if ($Desktop) { 'Module', 'Cookbook', 'Records', 'Views' | ForEach-Object { "$PSScriptRoot/$_.Tests.ps1" } } else { $PSScriptRoot }
if ($Desktop) {
    $copy = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName()) 'MsnForensics'
    Copy-Item $module $copy -Recurse
    Set-Content "$copy/MsnForensics.psm1" 'Import-Module -Name "$PSScriptRoot/bin/netstandard2.0/MsnForensics.Cmdlets.psd1" -ErrorAction Stop'
    $module = $copy
    $env:MSNFORENSICS_TEST_DESKTOP = 1
}

$env:MSNFORENSICS_TEST_MODULE = (Resolve-Path $module).Path
$result = Invoke-Pester -Configuration $configuration
$counts = $result.PassedCount, ($result.FailedCount + $result.FailedContainersCount), $result.SkippedCount
$isPassed = $result.Result -eq 'Passed'
if ($Desktop) {
    Remove-Item (Split-Path $copy) -Recurse -ErrorAction Ignore
}
else {
    # In a process of its own: there the types have the same names.
    $output = @(pwsh -NoProfile -File $PSCommandPath -Desktop)
    $output | Select-Object -SkipLast 1
    $isPassed = $isPassed -and $LASTEXITCODE -eq 0
    $more = @(if ($output[-1] -match '^PESTER (\d+) (\d+) (\d+)$') { [int[]] $Matches[1..3] } else { 0, 1, 0 })
    $counts = 0..2 | ForEach-Object { $counts[$_] + $more[$_] }
}

"PESTER $counts"
exit [int] -not $isPassed
