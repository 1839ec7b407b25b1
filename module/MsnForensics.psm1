# The edition decides which build of the cmdlets is loaded; everything else stands in the assemblies.
$framework = if ($PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }
Import-Module -Name "$PSScriptRoot/bin/$framework/MsnForensics.Cmdlets.psd1" -ErrorAction Stop
