# Every view of every type, at three widths, of records whose texts try to take the terminal over.
BeforeDiscovery {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $module = $env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics"
    Import-Module $module -Force
    $samples = & "$PSScriptRoot/RecordSamples.ps1"
    $views = foreach ($view in ([xml] (Get-Content "$module/MsnForensics.Format.ps1xml" -Raw)).SelectNodes('//View')) {
        $type = $view.ViewSelectedBy.TypeName -replace '^MsnForensics\.'
        $sample = $samples | Where-Object { $_.GetType().Name -eq ($type -replace '^MsnRecord#Event$', 'MsnMessage') } | Select-Object -First 1
        if ($type -eq 'MsnRecord#Event') { $sample = [psobject]::new($sample); $sample.PSTypeNames.Insert(0, "MsnForensics.$type") }
        @{ Type = $type; Name = $view.Name; Sample = $sample; Kind = $view.ChildNodes.Name -match 'Control$'; View = $view }
    }

    $tables = $views | Where-Object Kind -eq TableControl
    $types = $samples | ForEach-Object { @{ Type = $_.GetType().Name; Sample = $_; Views = @($views | Where-Object Type -eq $_.GetType().Name) } }
    $records = $types | Where-Object { $_.Sample -is [MsnForensics.MsnRecord] }
}

BeforeAll {
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'
    function Get-Text($View, [int] $Width) {
        $command = @{ TableControl = 'Format-Table'; ListControl = 'Format-List'; WideControl = 'Format-Wide' }[$View.Kind]
        @($View.Sample | & $command -View $View.Name | Out-String -Width $Width) -join '' -split "`r?`n"
    }

    # Where a column begins is told by its label, the way the engine prints it; the first of them is the whole head.
    function Get-LastColumn([string[]] $Lines, [string] $Label) {
        ($Lines | Where-Object { $_ -cmatch "(^|\s)$([regex]::Escape($Label))\s*$" } | Select-Object -First 1).TrimEnd().Length - $Label.Length
    }
}

AfterAll { $PSStyle.OutputRendering = $rendering }

Describe 'Every view' {
    It 'has a record to show' -ForEach @{ Views = $views } {
        $Views.Count | Should -BeGreaterThan 90
        $Views | Where-Object { -not $_.Sample } | ForEach-Object { "$($_.Type) $($_.Name)" } | Should -BeNullOrEmpty
    }

    It 'lets no control character of the evidence through, and keeps to the width: <Type> <Name>' -ForEach $views {
        foreach ($width in 80, 120, 200) {
            $lines = Get-Text $_ $width
            $lines -join "`n" | Should -Not -Match '[\p{Cc}\u202A-\u202E\u2066-\u2069-[\n]]'
            $lines | Where-Object Length -gt $width | Should -BeNullOrEmpty
        }
    }
}

Describe 'Tables' {
    It 'keep the last column, which holds the text, readable: <Type> <Name>' -ForEach $tables {
        $label = @($View.SelectNodes('.//TableColumnHeader/Label').InnerText)[-1]
        $isDefault = $Name -notin 'Full'
        foreach ($width in @(if ($isDefault) { 80 }) + 120, 200) {
            $lines = Get-Text $_ $width
            $start = Get-LastColumn $lines $label
            $width - $start | Should -BeGreaterOrEqual $(if ($width -eq 120 -and -not $isDefault) { 10 } else { 25 })
        }
    }

    It 'show all their columns at 80 and 200 columns: <Type> <Name>' -ForEach $tables {
        foreach ($width in @(if ($Name -ne 'Full') { 80 }) + 200) {
            $head = (Get-Text $_ $width) -join "`n"
            foreach ($label in $View.SelectNodes('.//TableColumnHeader/Label').InnerText) { $head | Should -Match "\b$label\b" }
        }
    }

    It 'print no text one letter a line: <Type> <Name>' -ForEach $tables {
        foreach ($width in @(if ($Name -ne 'Full') { 80 }) + 120, 200) {
            $lines = @(Get-Text $_ $width | Where-Object { $_.Trim() })
            # A text of the sample has 130 characters; eight columns are the narrowest that any has.
            $lines.Count | Should -BeLessThan 45
            @($lines | Where-Object { $_ -match '^\s*\S\s*$' }).Count | Should -BeLessThan 3
        }
    }
}

Describe 'Every record type' {
    It 'has a table, a list and a wide view: <Type>' -ForEach $records {
        $Views.Kind | Sort-Object -Unique | Should -Be 'ListControl', 'TableControl', 'WideControl'
    }

    It 'shows every property in its list: <Type>' -ForEach ($types | Where-Object { $_.Type -ne 'MsnByteRange' }) {
        $labels = ($Views | Where-Object Kind -eq ListControl).View.SelectNodes('.//Label').InnerText
        $left = 'TimeUtc', 'Body', 'Attachment', 'Preview', 'Timestamp', 'Evidence', 'Duration'
        $Sample.PSObject.Properties.Name | Where-Object { $_ -notin $left -and $_ -notin $labels } | Should -BeNullOrEmpty
    }

    It 'has a set of properties for tables of several types: <Type>' -ForEach $types {
        (Get-TypeData $(if ($Sample -is [MsnForensics.MsnRecord]) { 'MsnForensics.MsnRecord' } else { $Sample.GetType().FullName })).DefaultDisplayPropertySet.ReferencedProperties |
            Should -Not -BeNullOrEmpty
    }

    It 'gives every time a text without culture: <Type>' -ForEach $types {
        foreach ($property in $Sample.GetType().GetProperties()) {
            if (($property.PropertyType -in [datetimeoffset], [Nullable[datetimeoffset]])) { $Sample.PSObject.Properties[$property.Name].MemberType | Should -Be CodeProperty }
        }
    }
}

Describe 'The text of a time' {
    It 'is ISO 8601 in tables of text, unless a format is asked for' {
        $record = Get-MsnMessage "$PSScriptRoot/../../examples/captures/first-look.pcapng" -Kind Text | Select-Object -First 1
        $text = '2008-03-14T18:20:46.9550000Z'
        ($record | Select-Object Timestamp | ConvertTo-Csv)[1] | Should -Be "`"$text`""
        $record.Timestamp.ToString() | Should -Be $text
        $record.Timestamp.ToString('HH:mm') | Should -Be '18:20'
        $record.Timestamp.ToString('MMMM', [cultureinfo] 'de-DE') | Should -Be 'März'
        $record.Timestamp.ToString([cultureinfo]::InvariantCulture) | Should -Be '03/14/2008 18:20:46 +00:00'
        '{0:yyyy}' -f $record.Timestamp | Should -Be '2008'
    }
}

Describe 'Groups' {
    It 'tell who talked, over the messages of a conversation' {
        $text = Get-MsnMessage "$PSScriptRoot/../../examples/captures/first-look.pcapng" -Kind Text | Sort-Object ConversationId, Timestamp |
            Format-Table -View Conversation | Out-String -Width 80
        # Who joins or leaves begins another group.
        [regex]::Matches($text, '   Conversation: .*\((\w+)\)').ForEach{ $_.Groups[1].Value } | Sort-Object -Unique |
            Should -Be ((Get-MsnConversation "$PSScriptRoot/../../examples/captures/first-look.pcapng").ConversationId | Sort-Object)
        $text | Should -Match 'Conversation: alice@example.org, bob@example.org'
    }

    It 'set commands apart by stream' {
        $text = Get-MsnCommand "$PSScriptRoot/../../examples/captures/first-look.pcapng" | Sort-Object { $_.Evidence.StreamId } | Format-Table -View Stream | Out-String
        @($text -split "`n" -match '^   Stream: ').Count | Should -BeGreaterThan 2
    }
}

Describe 'Colours' {
    BeforeAll {
        $anomaly = [MsnForensics.MsnAnomaly] @{ Code = 'TcpGap'; Severity = 'Error'; Detail = 'gone' }
        $message = [MsnForensics.MsnMessage] @{ Kind = 'Text'; Text = 'cut sh'; Completeness = 'Truncated' }
        $trace = [MsnForensics.MsnArtifact] @{ Kind = 'SignedInAccount'; Value = 'a@example.org'; IsDeleted = $true }
        function Get-Shown($Record) { $Record | Format-Table | Out-String -Width 100 }
    }

    AfterAll { $PSStyle.OutputRendering = 'PlainText' }

    It 'are those of the user''s own style' {
        $PSStyle.OutputRendering = 'Ansi'
        Get-Shown $anomaly | Should -Match ([regex]::Escape("$($PSStyle.Formatting.Error)Error$($PSStyle.Reset)"))
        Get-Shown $message | Should -Match ([regex]::Escape("$($PSStyle.Formatting.Warning)cut sh"))
        Get-Shown $trace | Should -Match ([regex]::Escape("$($PSStyle.Formatting.Warning)a@example.org"))
        Get-Shown ([MsnForensics.MsnIndicator] @{ Value = 'x'; Confidence = 'Low' }) | Should -Match ([regex]::Escape("$($PSStyle.Foreground.BrightBlack)Low"))
    }

    It 'are off in plain text and in what is redirected' {
        foreach ($mode in 'PlainText', 'Host') {
            $PSStyle.OutputRendering = $mode
            Get-Shown $anomaly | Should -Not -Match "`e"
        }
    }

    It 'are off with NO_COLOR, and where there is no style at all' {
        $module = $env:MSNFORENSICS_TEST_MODULE ?? (Resolve-Path "$PSScriptRoot/../../artifacts/module/MsnForensics").Path
        $env:NO_COLOR = 1
        try {
            $show = "Import-Module '$module'; [MsnForensics.Formatting.DisplayColor]::Severity(`$PSStyle, 'Error', 'text')"
            pwsh -NoProfile -Command $show | Should -Be text
        }
        finally { Remove-Item env:NO_COLOR }
        [MsnForensics.Formatting.DisplayColor]::Severity($null, 'Error', 'text') | Should -Be text
    }
}
