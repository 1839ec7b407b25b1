# The tutorial with what its commands print; the test compares, and with -Write it is written.
param([switch] $Write)
$root = (Resolve-Path "$PSScriptRoot/../..").Path
$page = Join-Path $root docs/tutorial.md
Import-Module (Join-Path $root artifacts/module/MsnForensics) -Force
$folder = New-Item (Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())) -ItemType Directory
Copy-Item (Join-Path $root examples) $folder -Recurse
try { $text = & "$PSScriptRoot/Shown.ps1" -Page $page -Folder $folder.FullName }
finally { Remove-Item $folder -Recurse }

if ($Write) { [IO.File]::WriteAllText($page, $text) } else { $text }
