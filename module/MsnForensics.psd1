@{
    RootModule = 'MsnForensics.psm1'
    ModuleVersion = '0.1.0'
    GUID = '5b0c7c0e-5f5c-4d54-9a52-0e6a3a1f7d0b'
    Author = 'MsnForensics contributors'
    CompanyName = 'MsnForensics'
    Copyright = 'Copyright (c) MsnForensics contributors'
    Description = 'Turns network captures of MSN Messenger (MSNP) traffic into evidence: sessions, messages, conversations and timelines, each record with the frames and bytes it was read from.'
    PowerShellVersion = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions = @('Desktop', 'Core')
    FormatsToProcess = @('MsnForensics.Format.ps1xml')
    FunctionsToExport = @()
    VariablesToExport = @()
    AliasesToExport = @()
    CmdletsToExport = @(
        'Compare-MsnConversation'
        'ConvertFrom-MsnAccountId'
        'ConvertFrom-MsnObject'
        'ConvertTo-MsnAccountId'
        'ConvertTo-MsnTimeline'
        'Export-MsnDataset'
        'Export-MsnReport'
        'Export-MsnTimeline'
        'Find-MsnIndicator'
        'Get-MsnAccount'
        'Get-MsnAnomaly'
        'Get-MsnArtifact'
        'Get-MsnAuthentication'
        'Get-MsnCapture'
        'Get-MsnCommand'
        'Get-MsnContact'
        'Get-MsnConversation'
        'Get-MsnEvent'
        'Get-MsnHistory'
        'Get-MsnMessage'
        'Get-MsnPresence'
        'Get-MsnServiceCall'
        'Get-MsnSession'
        'Get-MsnStream'
        'Get-MsnChannel'
        'Get-MsnTransfer'
        'Invoke-MsnTriage'
        'New-MsnManifest'
        'New-MsnParserOption'
        'Protect-MsnRecord'
        'Save-MsnTransfer'
        'Test-MsnCapture'
        'Test-MsnManifest'
    )
    PrivateData = @{
        PSData = @{
            Tags = @(
                'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS',
                'forensics', 'dfir', 'pcap', 'pcapng', 'msn', 'msnp', 'messenger', 'timeline'
            )
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
