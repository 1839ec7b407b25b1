# A first look at a capture: who was there, who said what, and a timeline of it all.
# Usage: 01-first-look.ps1 [capture ...]; without arguments it reads the capture that the project ships.
param(
    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Path
)

if (-not $Path) {
    $Path = "$PSScriptRoot/captures/first-look.pcapng"
}

"The capture"
Get-MsnCapture -Path $Path

"Sessions"
Get-MsnSession -Path $Path

"Conversations"
Get-MsnConversation -Path $Path

"Messages"
Get-MsnMessage -Path $Path -Kind Text, Nudge

"Timeline"
Get-MsnEvent -Path $Path | ConvertTo-MsnTimeline
