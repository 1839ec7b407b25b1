# The edition decides which build of the cmdlets is loaded; everything else stands in the assemblies. Where there is one that
# was compiled beforehand for this runtime, system and processor, it goes first: it is the same, and starts sooner.
$build = if ($PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }
if ($PSEdition -eq 'Core') {
    $system = if ($IsWindows) { 'win' } elseif ($IsMacOS) { 'osx' } else { 'linux' }
    $fitting = "net$([Environment]::Version.Major).0-$system-$([Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)".ToLowerInvariant()
    if ([IO.File]::Exists("$PSScriptRoot/bin/$fitting/MsnForensics.Cmdlets.psd1")) { $build = $fitting }
}
Import-Module -Name "$PSScriptRoot/bin/$build/MsnForensics.Cmdlets.psd1" -ErrorAction Stop
