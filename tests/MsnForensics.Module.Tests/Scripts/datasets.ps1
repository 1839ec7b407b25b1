# Data sets: that the native library is found, what is written when, and what is refused.
param([string] $Folder)

function Say([string] $Name, $Value) { "@@$Name=$($Value -join '|')" }
function Attempt([scriptblock] $Block) { try { & $Block; 'none' } catch { "$($_.FullyQualifiedErrorId.Split(',')[0]):$($_.CategoryInfo.Category)" } }
function Bytes([string] $Path) { [Convert]::ToBase64String([IO.File]::ReadAllBytes($Path)) }
function Files([string] $Path) { [IO.Directory]::GetFiles($Path, '*', 'AllDirectories') | ForEach-Object { [IO.Path]::GetRelativePath($Path, $_).Replace('\', '/') } }
$chat = "$Folder/chat.pcap"

# SQLite
Get-MsnEvent $chat | Export-MsnDataset "$Folder/whatif.db" -WhatIf
Say whatIf ([IO.File]::Exists("$Folder/whatif.db"))
Say passThru (Get-MsnEvent $chat | Export-MsnDataset "$Folder/a.db" -PassThru | ForEach-Object { "$($_.Name) $($_.GetType().Name)" })
Say magic ([Text.Encoding]::ASCII.GetString([IO.File]::ReadAllBytes("$Folder/a.db"), 0, 15))
Get-MsnEvent $chat | Export-MsnDataset "$Folder/b.db"
Say same ((Bytes "$Folder/a.db") -eq (Bytes "$Folder/b.db"))
$first = @(Get-MsnMessage $chat)[0]
$first | Export-MsnDataset "$Folder/b.db"
Say replaced ((Bytes "$Folder/a.db") -ne (Bytes "$Folder/b.db"))
Say noClobber (Attempt { $first | Export-MsnDataset "$Folder/b.db" -NoClobber })
Say container (Attempt { $first | Export-MsnDataset $Folder })
Say wildcard (Attempt { $first | Export-MsnDataset "$Folder/*.db" })
Say noFolder (Attempt { $first | Export-MsnDataset "$Folder/nowhere/a.db" })
[IO.File]::SetAttributes("$Folder/b.db", 'ReadOnly')
Say readOnly (Attempt { $first | Export-MsnDataset "$Folder/b.db" })
Say forced (Attempt { Get-MsnEvent $chat | Export-MsnDataset "$Folder/b.db" -Force })
Say evidence (Attempt { Get-MsnEvent $chat | Export-MsnDataset $chat })
Say evidenceIntact (Test-MsnCapture $chat)

# Parquet
Say folder (Get-MsnEvent $chat | Export-MsnDataset "$Folder/case" -Format Parquet -PassThru | ForEach-Object { "$($_.Name) $($_.GetType().Name)" })
Say messages ((Files "$Folder/case") -like 'message/*')
Say notEmpty (Attempt { $first | Export-MsnDataset "$Folder/case" -Format Parquet })
$null = [IO.Directory]::CreateDirectory("$Folder/empty")
Say empty (Attempt { $first | Export-MsnDataset "$Folder/empty/" -Format Parquet })
Say emptyFilled @(Files "$Folder/empty").Count
Say fileInTheWay (Attempt { $first | Export-MsnDataset "$Folder/a.db" -Format Parquet })
Get-MsnEvent $chat | Export-MsnDataset "$Folder/whatif" -Format Parquet -WhatIf
Say whatIfFolder ([IO.Directory]::Exists("$Folder/whatif"))
Say leftovers ([IO.Directory]::GetFileSystemEntries($Folder, '*.tmp').Count)

# Load isolation
$isolated = [Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'MsnForensics'
Say isolated (@($isolated.Assemblies.GetName().Name) -contains 'Microsoft.Data.Sqlite' -and -not (@([Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.GetName().Name) -contains 'Microsoft.Data.Sqlite'))
$native = "$((Get-Module MsnForensics).ModuleBase)/bin"
Say native (Files $native | Where-Object { $_ -like '*/native/*' })
