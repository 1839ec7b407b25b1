# What the console prints of records; the output is read as it stands.
param([string] $Folder)
$chat = "$Folder/chat.pcap"
'@@section=messages'
Get-MsnMessage $chat | Out-Host
'@@section=event'
Get-MsnEvent $chat | Out-Host
'@@section=others'
Get-MsnCapture $chat | Out-Host
Get-MsnSession $chat | Out-Host
Get-MsnStream $chat | Out-Host
Get-MsnConversation $chat | Out-Host
Get-MsnAuthentication "$Folder/signin.pcap" | Out-Host
Get-MsnServiceCall "$Folder/services.pcap" | Out-Host
Get-MsnCommand $chat | Out-Host
Get-MsnAnomaly "$Folder/cut.pcap" | Out-Host
Find-MsnIndicator $chat | Out-Host
Get-MsnContact "$Folder/list.pcap" | Out-Host
(Get-MsnContact "$Folder/list.pcap")[0].Changes | Out-Host
Get-MsnAccount "$Folder/list.pcap" | Out-Host
Get-MsnMessage $chat | ConvertTo-MsnTimeline | Out-Host
Get-MsnPresence "$Folder/presence.pcap" | Out-Host
Get-MsnTransfer "$Folder/holes.pcap" | Out-Host
Get-MsnChannel "$Folder/file.pcap" | Out-Host
Get-MsnChannel "$Folder/file.pcap" | Format-List | Out-Host
Get-MsnTransfer "$Folder/file.pcap" | Format-List | Out-Host
(Get-MsnMessage $chat)[0].Evidence | Out-Host
Get-MsnArtifact "$Folder/profile" -Recurse | Out-Host
Compare-MsnConversation (Get-MsnMessage $chat) @() | Out-Host
'@@section=mixed'
Get-MsnSession $chat
Get-MsnMessage $chat
'@@section=what if'
Get-MsnMessage $chat | Export-MsnTimeline "$Folder/x.csv" -WhatIf
