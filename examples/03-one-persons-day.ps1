# All that one account did, and that was done to it, on one day (UTC), in the order of time.
# Usage: 03-one-persons-day.ps1 -Path ./case/*.pcap -Account alice@example.org -Day 2008-03-14
param(
    [Parameter(Mandatory)] [string[]] $Path,
    [Parameter(Mandatory)] [string] $Account,
    [Parameter(Mandatory)] [datetime] $Day
)

$from = [DateTimeOffset]::new($Day.Date, [timespan]::Zero)
Get-MsnEvent $Path -Account $Account -After $from -Before $from.AddDays(1) |
    ConvertTo-MsnTimeline |
    Sort-Object Timestamp |
    Select-Object TimeUtc, EventType, Account, Peer, Message, { $_.FrameNumber -join ' ' }
