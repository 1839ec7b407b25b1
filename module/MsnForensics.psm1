# The edition decides which build of the cmdlets is loaded; everything else stands in the assemblies. One compiled beforehand
# for this runtime, system and processor goes first, where it is whole: it is the same, and starts sooner.
$build = "$PSScriptRoot/bin/" + $(if ($PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' })
if ($PSEdition -eq 'Core') {
    $system = if ($IsWindows) { 'win' } elseif ($IsMacOS) { 'osx' } else { 'linux' }
    $processor = "$([Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)".ToLowerInvariant()
    $native = "$PSScriptRoot/bin/net$([Environment]::Version.Major).0-$system-$processor"
    if ([IO.File]::Exists("$native/MsnForensics.dll") -and [IO.File]::Exists("$native/MsnForensics.Core.dll")) { $build = $native }
}
Import-Module -Name "$build/MsnForensics.Cmdlets.psd1" -ErrorAction Stop
