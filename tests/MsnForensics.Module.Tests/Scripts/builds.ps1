# Which build of the module is loaded, and that what stands outside its folder is found from there.
param([string] $Module, [string] $Capture, [string] $Folder)
Import-Module "$Module/MsnForensics.psd1"
function Say([string] $Name, $Value) { "@@$Name=$($Value -join '|')" }
function Location([Type] $Type) { $Type.Assembly.Location.Substring($Module.Length + 1).Replace('\', '/') }

Say cmdlets (Location ([MsnForensics.Commands.GetMsnMessageCommand]))
Say core (Location ([MsnForensics.MsnMessage]))
$messages = Get-MsnMessage $Capture
Say texts $messages.Text
Say times $messages.TimeUtc
Get-MsnEvent $Capture | Export-MsnTimeline "$Folder/timeline.csv"
Say timeline ([IO.File]::ReadAllText("$Folder/timeline.csv").Replace("`r", '').Replace("`n", '\n'))
Get-MsnEvent $Capture | Export-MsnDataset "$Folder/case.db"
Say dataset ([IO.File]::Exists("$Folder/case.db"))
Say libraries (New-MsnManifest "$Folder/case.json" -EvidencePath $Capture -PassThru).Tool.Components.Name
