# Who signed in from where, with which client, and when that failed: the table that ties accounts to computers.
# Usage: 14-sign-ins-and-addresses.ps1 -Path ./case/*.pcap
param([Parameter(Mandatory)] [string[]] $Path)

Get-MsnAuthentication $Path |
    Sort-Object Timestamp |
    Select-Object TimeUtc, Account, Package, Result, Client, Server, { $_.Evidence.DisplayFilter }

Get-MsnAccount $Path -Merge |
    Where-Object IsOwner |
    Select-Object Account, Names, Addresses, Clients, FirstSeen, LastSeen
