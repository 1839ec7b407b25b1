# One record of every type, with all that it can hold: texts that try to take the terminal over, and that are long.
$text = "Evil `e[31mred`e]0;title`a " + [char] 0x202E + "back`r`nline two, and a text that goes on for more than a whole line of a terminal"
$cache = [Collections.Concurrent.ConcurrentDictionary[type, MsnForensics.Analysis.Redaction.RecordShape]]::new()
function New-Value([type] $Type, [string] $Name) {
    $inner = [MsnForensics.Analysis.Redaction.RecordShape]::ItemOf($Type)
    if ($inner -ne $Type -and -not [Nullable]::GetUnderlyingType($Type)) {
        $items = [Array]::CreateInstance($inner, 2)
        0..1 | ForEach-Object { $items[$_] = New-Value $inner $Name }
        return , [Activator]::CreateInstance($Type, @(, $items))
    }

    switch ($inner) {
        ([string]) { return $text }
        ([bool]) { return $true }
        ([datetimeoffset]) { return [datetimeoffset]::new(2008, 3, 14, 20, 5, 9, 312, [timespan]::Zero).AddTicks(1234) }
        ([timespan]) { return [timespan]::FromSeconds(-90.5) }
        ([MsnForensics.MsnBytes]) { return , [MsnForensics.MsnBytes]::new([byte[]] (27, 91, 51, 49, 109, 0, 255)) }
    }

    if ($inner.IsEnum) { return [enum]::ToObject($inner, 1) }
    if ([MsnForensics.Analysis.Redaction.RecordShape]::IsNested($inner)) { return New-Sample $inner }
    # What belongs to no stream, or stands at no place, says -1.
    return [Convert]::ChangeType($(if ($Name -in 'MsnChannel.StreamId', 'MsnArtifact.Offset') { -1 } else { 7 }), $inner)
}

function New-Sample([type] $Type) {
    $shape = [MsnForensics.Analysis.Redaction.RecordShape]::Of($Type, $cache)
    $values = [Collections.Generic.Dictionary[string, object]]::new()
    foreach ($property in $shape.Properties) {
        if ([MsnForensics.Analysis.Redaction.RecordShape]::CanBeSet($property)) { $values[$property.Name] = New-Value $property.PropertyType "$($Type.Name).$($property.Name)" }
    }

    if ($Type.IsSubclassOf([MsnForensics.MsnRecord])) { $values['RecordId'] = '0123456789abcdef' }
    $shape.Create($values)
}

# The values in records, and what cmdlets give besides records.
$others = [MsnForensics.MsnManifest], [MsnForensics.MsnManifestFile], [MsnForensics.MsnManifestCheck], [MsnForensics.MsnManifestTool],
    [MsnForensics.MsnTriage], [MsnForensics.MsnTriageItem], [MsnForensics.MsnAccountId]
[MsnForensics.Analysis.Redaction.RecordShape]::AllTypes() + $others | ForEach-Object { New-Sample $_ }
