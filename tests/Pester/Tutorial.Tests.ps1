Describe 'The tutorial' {
    It 'shows what its commands print' {
        $page = (Get-Content "$PSScriptRoot/../../docs/tutorial.md" -Raw) -replace "`r"
        & "$PSScriptRoot/Tutorial.ps1" | Should -Be $page
    }
}
