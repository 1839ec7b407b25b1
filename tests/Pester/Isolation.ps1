# Loads foreign copies of the module's libraries, then the module, and lets it use every library it has.
param([string] $Module, [string] $Root, [string] $Foreign)
$ErrorActionPreference = 'Stop'
Get-ChildItem $Foreign -Filter *.dll | ForEach-Object { $null = [Reflection.Assembly]::LoadFrom($_.FullName) }
Import-Module $Module
$chat = "$Root/examples/captures/first-look.pcapng"
$folder = (New-Item (Join-Path $Foreign work) -ItemType Directory).FullName
Set-Location $folder
function Say([string] $Name, $Value) { "@@$Name=$Value" }
function Try-Say([string] $Name, [scriptblock] $Do) { Say $Name $(try { [bool] (& $Do) } catch { "$_" }) }
function Write-Bytes([string] $Name, [byte[]] $Bytes) { [IO.File]::WriteAllBytes("$folder/$Name", $Bytes) }

Try-Say Csv { Get-MsnEvent $chat | Export-MsnTimeline a.csv; (Get-Content a.csv).Count -gt 10 }
Try-Say report { Get-MsnEvent $chat | Export-MsnReport a.html; (Get-Content a.html -Raw).Contains('Hi Bob') }
Try-Say sqlite { Get-MsnEvent $chat | Export-MsnDataset a.db; (Get-Item a.db).Length -gt 4096 }
Try-Say parquet { Get-MsnEvent $chat | Export-MsnDataset a -Format Parquet; @(Get-ChildItem a -Recurse -Filter *.parquet).Count -gt 0 }

# A pcap of link type 127 with one empty radiotap header: a link layer of the rarer sort.
Write-Bytes radio.pcap ([byte[]] (0xD4, 0xC3, 0xB2, 0xA1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 127, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 10, 0, 0, 0,
        0, 0, 8, 0, 0, 0, 0, 0, 0, 0))
Try-Say radio { (Get-MsnCapture radio.pcap -WarningAction Ignore).FrameCount -eq 1 }

# A Zstandard frame of one raw block: magic, descriptor with a window, block header, the capture.
$bytes = [IO.File]::ReadAllBytes($chat)
$header = 1 -bor ($bytes.Length -shl 3)
Write-Bytes chat.pcapng.zst ([byte[]] (0x28, 0xB5, 0x2F, 0xFD, 0, 0x58, ($header -band 255), (($header -shr 8) -band 255), ($header -shr 16)) + $bytes)
Try-Say zstandard { @(Get-MsnMessage chat.pcapng.zst).Count -eq @(Get-MsnMessage $chat).Count }

$cyrillic = 'Привет, как дела? Сегодня вечером встречаемся.'
Write-Bytes old.log ([Text.Encoding]::GetEncoding(1251).GetBytes("14/03/2008 21:05:09 bob@example.com >>> $cyrillic`n"))
Try-Say charset { (Get-MsnHistory old.log -WarningAction Ignore).Text -eq $cyrillic }

$rsa = [Security.Cryptography.RSA]::Create(2048)
Set-Content server.pem $rsa.ExportPkcs8PrivateKeyPem()
Try-Say key { $null = Get-MsnMessage $chat -ServerKeyPath server.pem -ErrorVariable bad -ErrorAction SilentlyContinue; -not $bad }

$bridge = (Get-Command Get-MsnMessage).ImplementingType.Assembly.GetType('MsnForensics.LoadIsolation.Bridge')
Try-Say mail {
    $mail = "From: =?utf-8?B?Qm9i?= <bob@example.org>`nContent-Transfer-Encoding: base64`n`nSGVsbG8="
    $bridge.GetProperty('MailReader').GetValue($null).Read($mail).Text -eq 'Hello'
}

foreach ($context in [Runtime.Loader.AssemblyLoadContext]::All) {
    foreach ($assembly in $context.Assemblies | Where-Object { -not $_.IsDynamic }) {
        $name = $assembly.GetName()
        if ($context.Name -eq 'MsnForensics') { Say own "$($name.Name) $($name.Version)" }
        elseif ($name.Version.Major -eq 99) { Say default "$($name.Name) $($name.Version)" }
    }
}
