# Examples of the help that are not run, with the reason; they are parsed all the same. "Cmdlet/Title".
@{
    'Protect-MsnRecord/Example 1: Messages for somebody who may not know who wrote them' = 'makes a key of its own, so that its pseudonyms differ from run to run'
    'Get-MsnArtifact/Example 6: A timeline of the computer' = 'shows when the files were written'
    'Protect-MsnRecord/Example 3: A key that is typed in' = 'asks at the console'
    'Export-MsnDataset/Example 4: For many machines' = 'needs DuckDB'
    'New-MsnManifest/Example 4: Checked by other programs' = 'needs hashdeep'
    'Invoke-MsnTriage/Example 3: Unattended' = 'ends the process'
}
