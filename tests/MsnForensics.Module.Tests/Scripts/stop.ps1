# Stops a run over an endless input, as Ctrl+C does.
param([string] $Pipe)
$manifest = (Get-Module MsnForensics).Path -replace 'psm1$', 'psd1'
$runspace = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
$runspace.Open()
$shell = [powershell]::Create($runspace)
$null = $shell.AddScript("Import-Module '$manifest'; Get-MsnCapture '$Pipe'")
$running = $shell.BeginInvoke()
while (-not [IO.File]::Exists("$Pipe.fed")) { [Threading.Thread]::Sleep(20) }
$shell.Stop()
"@@state=$($shell.InvocationStateInfo.State)"
$runspace.Dispose()
