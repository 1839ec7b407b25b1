# Laid beside each build of the cmdlets. The types file names classes of the assembly, which is loaded before it; which
# one that is depends on the edition, and MsnForensics.psd1 cannot ask for it: a manifest is data.
@{
    RootModule = 'MsnForensics.dll'
    ModuleVersion = '0.1.0'
    RequiredAssemblies = 'MsnForensics.Core.dll', 'MsnForensics.dll'
    TypesToProcess = '../../MsnForensics.Types.ps1xml'
    CmdletsToExport = '*'
    FunctionsToExport = @()
    VariablesToExport = @()
    AliasesToExport = @()
}
