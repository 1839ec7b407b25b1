# Completion of file names is the work of stock cmdlets: it is asked for in pwsh.
param([string] $Folder, [string] $Module)
Import-Module $Module
foreach ($name in 'a.keys', 'a.pem', 'a.jpg') { [IO.File]::WriteAllText("$Folder/$name", '') }
$null = [IO.Directory]::CreateDirectory("$Folder/afolder")
$line = "Get-MsnMessage x -KeyLogPath '$Folder/a"
"@@offered=$((TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Sort-Object | Join-String -Separator '|')"
