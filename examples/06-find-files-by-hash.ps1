# Which of the files on a list of SHA-256 hashes were transferred, by whom, and in which frames?
# Usage: 06-find-files-by-hash.ps1 -Path ./case/*.pcap -HashList ./leaked.sha256
# The list has one hash in each line; what follows behind a blank (as sha256sum writes it) is ignored.
param(
    [Parameter(Mandatory)] [string[]] $Path,
    [Parameter(Mandatory)] [string] $HashList
)

$wanted = Get-Content $HashList | ForEach-Object { ($_ -split '\s')[0].ToLowerInvariant() } | Where-Object { $_ }
Get-MsnTransfer $Path |
    Where-Object { $_.Sha256 -in $wanted } |
    Select-Object StartTime, From, To, FileName, Sha256, @{ Name = 'Filter'; Expression = { $_.Evidence.DisplayFilter } }
