# Examples of the help that are not run, with the reason; they are parsed all the same. "Cmdlet/Title".
@{
    'Protect-MsnRecord/Example 3: A key that is typed in' = 'asks at the console'
    'Export-MsnDataset/Example 4: For many machines' = 'needs DuckDB'
    'New-MsnManifest/Example 4: Checked by other programs' = 'needs hashdeep'
    'Invoke-MsnTriage/Example 3: Unattended' = 'ends the process'
}
