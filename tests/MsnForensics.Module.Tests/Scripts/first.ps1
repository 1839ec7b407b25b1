# Takes one record of an endless or large input and lets the rest be.
param([string] $Pipe)
foreach ($once in 1) { Get-MsnEvent $Pipe | ForEach-Object { "@@first=$($_.GetType().Name)"; break } }
'@@end=reached'
