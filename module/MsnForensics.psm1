# The edition decides which build of the cmdlets is loaded; everything else stands in the assemblies. One compiled beforehand
# for this runtime, system and processor goes first, where there is one: it is the same, and starts sooner.
$build = if ($PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }
if ($PSEdition -eq 'Core') {
    $system = if ($IsWindows) { 'win' } elseif ($IsMacOS) { 'osx' } else { 'linux' }
    $processor = @{ X64 = 'x64'; Arm64 = 'arm64' }["$([Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)"]
    $native = "$PSScriptRoot/bin/net$([Environment]::Version.Major).0-$system-$processor/MsnForensics.Cmdlets.psd1"
    if (Import-Module -Name $native -PassThru -ErrorAction Ignore) { return }
}
Import-Module -Name "$PSScriptRoot/bin/$build/MsnForensics.Cmdlets.psd1" -ErrorAction Stop
