# Encrypted captures and keys, asked in one process.
param([string] $Folder)

function Say([string] $Name, $Value) { "@@$Name=$($Value -join '|')" }
function Ids($Errors) { $Errors | ForEach-Object { "$($_.FullyQualifiedErrorId.Split(',')[0]):$($_.CategoryInfo.Category)" } }
function Texts($Records) { @($Records | ForEach-Object { $_.Text }) }
function Warned($Records) { @($Records | ForEach-Object { if ("$_" -match '\((\w+)\)$') { $Matches[1] } else { 'file' } }) }

$tls = "$Folder/tls.pcap"
Say hasTls ([IO.File]::Exists($tls))
Say hasLog ([IO.File]::Exists("$Folder/keys.log"))
if (-not [IO.File]::Exists($tls)) { return }

# Without keys
Say closed (@(Get-MsnMessage $tls).Count)
$stream = Get-MsnStream $tls
Say facts @($stream.Protocol, $stream.IsEncrypted, $stream.IsDecrypted, $stream.ServerName, $stream.ServiceName, $stream.TlsVersion, $stream.CipherSuite)
Say prints @($stream.Ja3.Length, $stream.Ja3s.Length, $stream.Ja4.Length, $stream.Certificates.Count, $stream.Certificates[0].Sha256.Length)
Say names $stream.Certificates[0].Names
Say limitation (Get-MsnCapture $tls).Limitation
function Isolated { [Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'MsnForensics' | ForEach-Object Assemblies }
function Has([string] $Assembly) { @(Isolated | Where-Object { $_.GetName().Name -eq $Assembly }).Count -gt 0 }
Say bridgeBefore (Has BouncyCastle.Cryptography)

# The server's key
$password = [Net.NetworkCredential]::new('', 'open sesame').SecurePassword
$wrong = [Net.NetworkCredential]::new('', 'wrong').SecurePassword
$found = @(Get-MsnMessage $tls -ServerKeyPath "$Folder/server.p*m")
Say byServerKey (Texts $found)
Say layer $found[0].Evidence.Layer
Say byStore (Texts (Get-MsnMessage $tls -ServerKeyPath "$Folder/server.pfx" -ServerKeyPassword $password))
$opened = Get-MsnStream $tls -ServerKeyPath "$Folder/server.pem"
Say opened @($opened.IsDecrypted, $opened.Content)
Say carrier (Get-MsnSession $tls -ServerKeyPath "$Folder/server.pem").Carrier
Say wrongPassword (Ids $(Get-MsnMessage $tls -ServerKeyPath "$Folder/server.pfx" -ServerKeyPassword $wrong -ErrorVariable bad -ErrorAction SilentlyContinue; $bad))
Say noKey (Ids $(Get-MsnMessage $tls -ServerKeyPath "$Folder/notes.txt" -ErrorVariable bad -ErrorAction SilentlyContinue; $bad))
Say noLog (Ids $(Get-MsnMessage $tls -KeyLogPath "$Folder/none.log" -ErrorVariable bad -ErrorAction SilentlyContinue; $bad))
Say afterNoLog (@(Get-MsnStream $tls -KeyLogPath "$Folder/none.log" -ErrorAction SilentlyContinue).Count)
Say bridgeAfter (Has BouncyCastle.Cryptography)
Say default ([Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -in 'MsnForensics.Tls', 'BouncyCastle.Cryptography' })

# Key logs
$null = Get-MsnMessage $tls -KeyLogPath "$Folder/foreign.log" -WarningVariable warned -WarningAction SilentlyContinue
Say foreign (Warned $warned)
$null = Get-MsnMessage $tls -KeyLogPath "$Folder/notes.txt" -WarningVariable warned -WarningAction SilentlyContinue
Say notes (Warned $warned)
if (-not [IO.File]::Exists("$Folder/keys.log")) { return }
Say byKeyLog (Texts (Get-MsnMessage $tls -KeyLogPath "$Folder/foreign.log", "$Folder/key?.log"))
Say cut (Texts (Get-MsnMessage $tls -KeyLogPath "$Folder/keys-cut.log" -WarningVariable warned -WarningAction SilentlyContinue))
Say cutWarnings (Warned $warned)
Say wrongKeys (@(Get-MsnMessage $tls -KeyLogPath "$Folder/wrong.log" -WarningVariable warned -WarningAction SilentlyContinue).Count)
Say wrongWarnings (Warned $warned)
Say inside (Texts (Get-MsnMessage "$Folder/tls-inside.pcapng"))
$secret = [IO.File]::ReadAllText("$Folder/secret.txt")
$all = Get-MsnEvent $tls -KeyLogPath "$Folder/keys.log" -IncludeSecret -Verbose -Debug *>&1
$text = [Management.Automation.PSSerializer]::Serialize($all, 4)
Say recorded ($text.Contains('under the rose'))
Say printed ($text.Contains($secret))
