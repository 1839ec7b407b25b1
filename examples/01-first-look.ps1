# A first look at a capture: who was there, who said what, and a timeline of it all.
# Usage: 01-first-look.ps1 [capture ...]; without arguments it reads the capture that the project ships.
param(
    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Path
)

if (-not $Path) {
    $Path = "$PSScriptRoot/captures/first-look.pcapng"
}

# Out-Host ends each table: printed one after another, records of several types would share one.
"The capture"
Get-MsnCapture -Path $Path | Out-Host

"Sessions"
Get-MsnSession -Path $Path | Out-Host

"Conversations"
Get-MsnConversation -Path $Path | Out-Host

"Messages"
Get-MsnMessage -Path $Path -Kind Text, Nudge | Out-Host

"Timeline"
Get-MsnEvent -Path $Path | ConvertTo-MsnTimeline | Out-Host
