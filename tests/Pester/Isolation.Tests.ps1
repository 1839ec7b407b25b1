# Another module has loaded each of our libraries before, in another version: ours must still be used, and theirs stay theirs.
# The flavour for Windows PowerShell is not asked: .NET Framework tells versions apart by itself, .NET has one context for all.
BeforeDiscovery {
    $canMake = [bool] ('System.Reflection.Emit.PersistedAssemblyBuilder' -as [type]) -and -not $env:MSNFORENSICS_TEST_DESKTOP
    if (-not $canMake) { Write-Host 'Skipped: foreign copies of libraries are made for PowerShell 7.5 and later alone.' }
}

Describe 'With foreign copies of all libraries loaded first' -Skip:(-not $canMake) {
    BeforeAll {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $module = $env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics"
        $libraries = (Get-ChildItem "$module/bin/net8.0/dependencies/*.dll" | Where-Object Name -notlike 'MsnForensics.*').BaseName
        # What the engine or its runtime brings cannot be had in two versions in their own context.
        $brought = $PSHOME, (Split-Path ([object].Assembly.Location))
        $foreign = $libraries | Where-Object { $name = $_; -not ($brought | Where-Object { Test-Path "$_/$name.dll" }) }
        $folder = (New-Item "$TestDrive/foreign" -ItemType Directory).FullName
        foreach ($name in $foreign) {
            $builder = [Reflection.Emit.PersistedAssemblyBuilder]::new([Reflection.AssemblyName] "$name, Version=99.0.0.0", [object].Assembly)
            $null = $builder.DefineDynamicModule($name).DefineType('Foreign').CreateType()
            $builder.Save("$folder/$name.dll")
        }

        $said = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -File "$PSScriptRoot/Isolation.ps1" $module $root $folder | Where-Object { $_ -like '@@*' }
        function Get-Said([string] $Name) { $said -like "@@$Name=*" -replace '^@@\w+=' }
    }

    It 'had them all' {
        $foreign.Count | Should -BeGreaterThan 15
        Get-Said default | Sort-Object | Should -Be ($foreign | ForEach-Object { "$_ 99.0.0.0" } | Sort-Object)
    }

    It 'does its work: <_>' -ForEach 'Csv', 'report', 'sqlite', 'parquet', 'radio', 'zstandard', 'charset', 'key', 'mail' {
        Get-Said $_ | Should -Be 'True'
    }

    It 'used its own copies' {
        $own = Get-Said own
        $own | Should -Not -Match ' 99\.'
        $used = $own -replace ' .*'
        foreach ($name in 'CsvHelper', 'Fluid', 'Parquet', 'Microsoft.Data.Sqlite', 'PacketDotNet', 'ZstdSharp', 'UtfUnknown', 'BouncyCastle.Cryptography', 'MimeKit') {
            $used | Should -Contain $name
        }
    }
}
