# What cmdlets tell beside their records: -Verbose, -Debug, and the language of errors.
BeforeDiscovery {
    $readers = 'Get-MsnCapture', 'Get-MsnStream', 'Get-MsnSession', 'Get-MsnConversation', 'Get-MsnMessage', 'Get-MsnCommand', 'Get-MsnEvent',
    'Get-MsnAnomaly', 'Get-MsnAuthentication', 'Get-MsnPresence', 'Get-MsnContact', 'Get-MsnAccount', 'Get-MsnServiceCall', 'Get-MsnTransfer',
    'Get-MsnChannel', 'Find-MsnIndicator'
    $isDesktop = [bool] $env:MSNFORENSICS_TEST_DESKTOP
    $canTranslate = -not $isDesktop -and (Get-Command dotnet -ErrorAction Ignore)
    if (-not $canTranslate) { Write-Host 'Skipped: a translation is built with the .NET SDK, for PowerShell 7.' }
}

BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $module = $env:MSNFORENSICS_TEST_MODULE ?? "$root/artifacts/module/MsnForensics"
    Import-Module $module
    $chat = "$root/examples/captures/first-look.pcapng"
    function Get-Spoken([scriptblock] $Script, [type] $Type) { & $Script *>&1 | Where-Object { $_ -is $Type } | ForEach-Object Message }
}

Describe 'The verbose stream' {
    It 'of <_> changes no record' -ForEach $readers {
        $quiet = & $_ $chat -WarningAction Ignore
        $loud = & $_ $chat -WarningAction Ignore -Verbose -Debug 4> $null 5> $null
        $loud | ConvertTo-Json -Depth 4 | Should -BeExactly ($quiet | ConvertTo-Json -Depth 4)
    }

    It 'tells what the file, its connections and its sessions were taken for' {
        $said = Get-Spoken { Get-MsnMessage $chat -Verbose } ([Management.Automation.VerboseRecord])
        @($said -like '*first-look.pcapng is read as pcapng (Ethernet*) with 267 frames. Of 8 connections, 6 carry MSN; *').Count | Should -Be 1
        @($said -like '* is read as Msnp*').Count | Should -Be 6
        @($said -like '* is a session: Notification, MSNP15, of alice@example.org, joined to *').Count | Should -Be 1
        @($said -like 'TcpGap (Warning): *').Count | Should -Be 1
    }

    It 'follows the preference variable, and is silent without it' {
        $said = Get-Spoken { $VerbosePreference = 'Continue'; Get-MsnMessage $chat } ([Management.Automation.VerboseRecord])
        $said -match ' is read as pcapng ' | Should -Not -BeNullOrEmpty
        Get-Spoken { Get-MsnMessage $chat } ([Management.Automation.VerboseRecord]) | Should -BeNullOrEmpty
        Get-Spoken { $VerbosePreference = 'Continue'; Get-MsnMessage $chat -Verbose:$false } ([Management.Automation.VerboseRecord]) |
            Should -BeNullOrEmpty
    }

    It 'tells of wildcards, formats, files written and files that are as they were' {
        Copy-Item $chat "$TestDrive/one.pcapng"
        $said = Get-Spoken { Get-MsnEvent "$TestDrive/*.pcapng" -Verbose | Export-MsnTimeline "$TestDrive/out.csv" -Redact Identities -Verbose } ([Management.Automation.VerboseRecord])
        $said -like '*.pcapng names 1 files.' | Should -Not -BeNullOrEmpty
        $said -like '*out.csv is written as Csv, in utf-8.' | Should -Not -BeNullOrEmpty
        $said -like "*out.csv: *, $((Get-Item "$TestDrive/out.csv").Length) bytes in the file." | Should -Not -BeNullOrEmpty
        $said -like '*level Identities; pseudonyms are made with a random key that this run alone has.' | Should -Not -BeNullOrEmpty

        New-MsnManifest "$TestDrive/case.json" -EvidencePath "$TestDrive/one.pcapng"
        Get-Spoken { Test-MsnManifest "$TestDrive/case.json" -Verbose } ([Management.Automation.VerboseRecord]) | Should -Be 'one.pcapng: Unchanged'
    }

    It 'tells what a log was taken for' {
        Set-Content "$TestDrive/bob.xml" '<?xml version="1.0"?><Log FirstSessionID="1" LastSessionID="1"><Message Date="3/14/2008" Time="6:25:09 PM" DateTime="2008-03-14T18:25:09.000Z" SessionID="1"><From><User FriendlyName="A"/></From><To><User FriendlyName="B"/></To><Text>x</Text></Message></Log>'
        $said = Get-Spoken { Get-MsnHistory "$TestDrive/bob.xml" -Verbose } ([Management.Automation.VerboseRecord])
        $said -like '*bob.xml was read as a log of the format *, in utf-8 (*).' | Should -Not -BeNullOrEmpty
    }
}

Describe 'The debug stream' {
    It 'counts bytes and records' {
        $said = Get-Spoken { Get-MsnMessage $chat -Kind Text -Debug } ([Management.Automation.DebugRecord])
        $said | Should -BeLike "*first-look.pcapng: $((Get-Item $chat).Length) bytes were read in *.* s; * MsnMessage. * bytes are in managed memory."
        Get-Spoken { Get-MsnMessage $chat } ([Management.Automation.DebugRecord]) | Should -BeNullOrEmpty
    }
}

Describe 'What is said' {
    It 'can do nothing to a terminal' {
        $problem = $null
        Get-MsnMessage "no`e[31mwhere.pcap" -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].Exception.Message | Should -BeExactly "Nothing is found at 'no\u001B[31mwhere.pcap'."
    }
}

Describe 'A translation' -Skip:(-not $canTranslate) {
    BeforeAll {
        # The texts in angle brackets stand for another language; an own copy of the module takes them in.
        $project = (New-Item "$TestDrive/texts" -ItemType Directory).FullName
        $copy = (Copy-Item $module "$TestDrive/copy" -Recurse -PassThru)[0].FullName
        $texts = [xml] (Get-Content "$root/src/MsnForensics/Localization/Texts.resx" -Raw)
        foreach ($data in $texts.root.data) { $data.value = "<$($data.value)>" }
        $texts.Save("$project/Texts.de.resx")
        $version = [Reflection.AssemblyName]::GetAssemblyName("$copy/bin/net8.0/MsnForensics.dll").Version
        Set-Content "$project/Texts.csproj" @"
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net$([Environment]::Version.ToString(2))</TargetFramework>
<AssemblyName>MsnForensics</AssemblyName><AssemblyVersion>$version</AssemblyVersion><EnableDefaultItems>false</EnableDefaultItems></PropertyGroup>
<ItemGroup><EmbeddedResource Include="Texts.de.resx" Culture="de" LogicalName="MsnForensics.Localization.Texts.de.resources" /></ItemGroup></Project>
"@
        $null = dotnet build "$project/Texts.csproj" -o "$project/out" -nologo -v q
        Copy-Item "$project/out/de" "$copy/bin/net8.0" -Recurse
        $pwsh = (Get-Process -Id $PID).Path
        function Get-Error([string] $Culture) {
            & $pwsh -NoProfile -NonInteractive -Command "Import-Module '$copy/MsnForensics.psd1'; [cultureinfo]::CurrentUICulture = '$Culture'
                try { Get-MsnMessage nowhere.pcap -ErrorAction Stop } catch { `$_.Exception.Message; `$_.FullyQualifiedErrorId }"
        }
    }

    It 'is used in its language, and ids stay' {
        $message, $id = Get-Error de-AT
        $message | Should -BeLike "<Nothing is found at '*nowhere.pcap'.>"
        $id | Should -BeLike 'PathNotFound,*'
    }

    It 'is not used in others' {
        (Get-Error fr)[0] | Should -BeLike "Nothing is found at '*nowhere.pcap'."
    }
}
