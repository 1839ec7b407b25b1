<#
.SYNOPSIS
    Adds to a package what the manifest of a module cannot say: its icon, its licence, and what this version changes.
.EXAMPLE
    ./packaging/Complete-Package.ps1 -Package ./artifacts/package/MsnForensics.0.1.0.nupkg
#>
param([Parameter(Mandatory)] [string] $Package)

$root = Split-Path $PSScriptRoot
$changes = (Get-Content "$root/CHANGELOG.md" -Raw) -split '(?m)^## ' | Select-Object -Index 1
$archive = [IO.Compression.ZipFile]::Open((Resolve-Path $Package).ProviderPath, 'Update')
try {
    $entry = $archive.Entries | Where-Object FullName -EQ 'MsnForensics.nuspec'
    $stream = $entry.Open()
    $nuspec = [xml]::new()
    $nuspec.Load($stream)
    $metadata = $nuspec.package.metadata
    $metadata.releaseNotes = $changes.Trim()
    foreach ($added in @{ Name = 'license'; Text = 'MIT'; Type = 'expression' }, @{ Name = 'icon'; Text = 'icon.png' }) {
        $element = $nuspec.CreateElement($added.Name, $metadata.NamespaceURI)
        $element.InnerText = $added.Text
        if ($added.Type) { $element.SetAttribute('type', $added.Type) }
        $null = $metadata.AppendChild($element)
    }

    $stream.SetLength(0)
    $nuspec.Save($stream)
    $stream.Dispose()
}
finally {
    $archive.Dispose()
}
