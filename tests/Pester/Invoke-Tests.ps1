# Runs the Pester tests against the built module; the last line is "PESTER passed failed skipped".
Import-Module Pester -MinimumVersion 5.0
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$result = Invoke-Pester -Configuration $configuration
"PESTER $($result.PassedCount) $($result.FailedCount + $result.FailedContainersCount) $($result.SkippedCount)"
exit [int] ($result.Result -ne 'Passed')
