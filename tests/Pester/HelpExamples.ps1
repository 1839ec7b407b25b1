# A help page with what its examples print, in the folder of an invented case; with -Write it is written.
param([string[]] $Name = '*', [switch] $Write)
$root = (Resolve-Path "$PSScriptRoot/../..").Path
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
        Set-Content "$folder/case.key" '0123456789abcdef0123456789abcdef' -NoNewline
        # A page's own examples that are not run, by title.
        $left = @{}
        foreach ($key in $notRun.Keys) { if ($key -like "$($page.BaseName)/*") { $left[$key.Substring($page.BaseName.Length + 1)] = $notRun[$key] } }
        $text = & "$PSScriptRoot/Shown.ps1" -Page $page.FullName -Folder $folder -Width 100 -NotRun $left
        if ($Write) { [IO.File]::WriteAllText($page.FullName, $text) } else { @{ Page = $page; Text = $text } }
    }
}
finally { Remove-Item $case -Recurse }
