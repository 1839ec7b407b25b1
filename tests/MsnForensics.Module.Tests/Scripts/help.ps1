# What Get-Help knows of every cmdlet.
param([string] $Folder)
$common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
foreach ($name in (Get-Module MsnForensics).ExportedCmdlets.Keys) {
    $help = Get-Help $name -Full
    "@@synopsis=$name|$($help.Synopsis)"
    "@@description=$name|$(@($help.description | ForEach-Object { $_.Text }) -join ' ')"
    "@@examples=$name|$(@($help.examples.example).Count)"
    foreach ($parameter in (Get-Command $name).Parameters.Keys | Where-Object { $_ -notin $common }) {
        $known = (Get-Command $name).Parameters[$parameter]
        $rules = @($known.Attributes | Where-Object { $_ -isnot [Parameter] -and $_ -isnot [Alias] } | ForEach-Object { $_.GetType().Name } | Where-Object { -not $_.StartsWith('Nullable') } | Sort-Object)
        "@@declared=$parameter|$($known.ParameterType)|$($known.Aliases -join ',')|$($rules -join ',')|$name"
        $entry = $help.parameters.parameter | Where-Object name -eq $parameter
        "@@parameter=$name|$parameter|$(@($entry.description | ForEach-Object { $_.Text }) -join ' ')"
    }
}
foreach ($topic in '', '_Evidence', '_Time', '_Encryption', '_Redaction', '_Performance', '_Extending') {
    "@@about=$topic|$((Get-Help "about_MsnForensics$topic") -replace '\s+', ' ')"
}
