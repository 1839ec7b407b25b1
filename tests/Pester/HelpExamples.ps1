# Writes the help pages with what their examples print in the folder of an invented case.
param([string[]] $Name = '*', [string] $Destination = "$PSScriptRoot/../../docs/en-US")
$root = (Resolve-Path "$PSScriptRoot/../..").Path
$Destination = (Resolve-Path $Destination).Path
Import-Module ($env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics") -Force
$notRun = Import-PowerShellDataFile "$PSScriptRoot/HelpExamples.psd1"
$case = New-Item (Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())) -ItemType Directory
# In a process of its own: the builders of the tests bring assemblies of the same names.
$build = "[Reflection.Assembly]::LoadFrom('$root/tests/MsnForensics.Testing/bin/Release/net10.0/MsnForensics.Testing.dll').GetType(" +
    "'MsnForensics.Testing.Samples.OfficeSample').GetMethod('WriteTo').Invoke(`$null, '$case')"
pwsh -NoProfile -NonInteractive -Command $build
try {
    foreach ($page in Get-ChildItem "$root/docs/en-US/*-Msn*.md" | Where-Object { $file = $_.BaseName; $Name | Where-Object { $file -like $_ } }) {
        $folder = Join-Path $case.FullName $page.BaseName
        $null = New-Item "$folder/case/logs", "$folder/evidence/image", "$folder/saved" -ItemType Directory
        Copy-Item "$root/examples" $folder -Recurse
        Get-ChildItem $case -Exclude '*-Msn*' | Copy-Item -Destination $folder -Recurse
        Copy-Item "$folder/office.pcap" "$folder/evidence"
        Copy-Item "$folder/office.pcap", "$folder/old.pcap" "$folder/case"
        Copy-Item "$folder/bob2211151048.xml" "$folder/case/logs"
        Copy-Item "$folder/image/*" "$folder/evidence/image" -Recurse
        Copy-Item "$folder/image/Users/alice/NTUSER.DAT" "$folder/case"
        Copy-Item (Get-ChildItem "$folder/image" -Recurse -Filter TFR2C.dat).FullName "$folder/TFR2C.tmp"
        if ($page.BaseName -eq 'New-MsnManifest') { $null = New-Item "$folder/2024-017/notes.txt" -Value 'seen' -Force }
        Set-Content "$folder/case.key" '0123456789abcdef0123456789abcdef' -NoNewline
        # A page's own examples that are not run, by title.
        $left = @{}
        foreach ($key in $notRun.Keys) { if ($key -like "$($page.BaseName)/*") { $left[$key.Substring($page.BaseName.Length + 1)] = $notRun[$key] } }
        $text = & "$PSScriptRoot/Shown.ps1" -Page $page.FullName -Folder $folder -Width 100 -NotRun $left
        [IO.File]::WriteAllText((Join-Path $Destination $page.Name), $text)
    }
}
finally { Remove-Item $case -Recurse }
