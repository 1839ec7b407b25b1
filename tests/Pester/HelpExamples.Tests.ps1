# The examples of the help run, and what a page shows is what they print. "HelpExamples.ps1" writes the pages anew.
BeforeDiscovery {
    $pages = Get-ChildItem "$PSScriptRoot/../../docs/en-US/*-Msn*.md" | ForEach-Object { @{ Name = $_.BaseName; Path = $_.FullName } }
}

Describe 'The examples of the help' {
    BeforeAll {
        $folder = (New-Item (Join-Path $TestDrive pages) -ItemType Directory).FullName
        # In a process of its own, so that the examples find a fresh session and leave nothing behind.
        pwsh -NoProfile -NonInteractive -File "$PSScriptRoot/HelpExamples.ps1" -Destination $folder *> $null
        $notRun = Import-PowerShellDataFile "$PSScriptRoot/HelpExamples.psd1"
    }

    It 'of <Name> show what they print' -ForEach $pages {
        Get-Content (Join-Path $folder "$Name.md") -Raw | Should -BeExactly (Get-Content $Path -Raw)
    }

    It 'of <Name> are three or more, and none prints an error' -ForEach $pages {
        $text = Get-Content $Path -Raw
        [regex]::Matches($text, '(?m)^### Example ').Count | Should -BeGreaterOrEqual 3
        $text | Should -Not -Match '(?m)^Line \||^ +Recommendation: '
    }

    It 'that are not run are named with a reason, and are there' {
        foreach ($key in $notRun.Keys) {
            $name, $title = $key -split '/', 2
            Get-Content "$PSScriptRoot/../../docs/en-US/$name.md" | Should -Contain "### $title"
            $notRun[$key] | Should -Not -BeNullOrEmpty
        }
    }
}
