# Runs the commands of the tutorial and gives its text with their output; the test compares, and with -Write it is written.
param([switch] $Write)
$root = (Resolve-Path "$PSScriptRoot/../..").Path
$page = Join-Path $root docs/tutorial.md
Import-Module (Join-Path $root artifacts/module/MsnForensics) -Force
$PSStyle.OutputRendering = 'PlainText'
[cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture
$folder = New-Item (Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())) -ItemType Directory
Copy-Item (Join-Path $root examples) $folder -Recurse
Push-Location $folder
try {
    $isInside = $false
    $lines = foreach ($line in [IO.File]::ReadAllLines($page)) {
        if ($line -match '^```') { $isInside = $line -eq '```text'; $line; continue }
        if (-not $isInside) { $line; continue }
        # Former output is left out.
        if ($line -notmatch '^PS> (.*)$') { continue }
        $line
        $said = . ([scriptblock]::Create($Matches[1])) | Out-String -Width 110
        $said -split "`r?`n" | ForEach-Object TrimEnd | Where-Object { $_ }
    }
}
finally {
    Pop-Location
    Remove-Item $folder -Recurse
}

$text = ($lines -join "`n") + "`n"
if ($Write) { [IO.File]::WriteAllText($page, $text) } else { $text }
