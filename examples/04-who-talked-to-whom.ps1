# Pairs of people with the number of their messages, and the same as a network for graph programs.
# Usage: 04-who-talked-to-whom.ps1 -Path ./case/*.pcap [-Network ./network.graphml]
param(
    [Parameter(Mandatory)] [string[]] $Path,
    [string] $Network
)

$messages = Get-MsnMessage $Path -Kind Text, Nudge, Wink, VoiceClip
$messages |
    ForEach-Object { foreach ($receiver in $_.To) { [pscustomobject]@{ From = $_.From; To = $receiver } } } |
    Group-Object From, To |
    Sort-Object Count -Descending |
    Select-Object Count, @{ Name = 'From'; Expression = { $_.Group[0].From } }, @{ Name = 'To'; Expression = { $_.Group[0].To } }

if ($Network) {
    Get-MsnEvent $Path | Export-MsnTimeline $Network -Format GraphMl -PassThru
}
