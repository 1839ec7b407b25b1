# Runs the commands of a page and gives its text with what they print. There are two forms: in a block of text, each line that
# begins with a prompt; and the code of an example, in a block of its own, whose output follows in a block "output".
param(
    [Parameter(Mandatory)] [string] $Page,
    [Parameter(Mandatory)] [string] $Folder,
    [int] $Width = 110,
    # Of an example's longer output, the beginning is shown.
    [int] $LineCount = 20,
    # Titles of examples that are not run, with the reason.
    [hashtable] $NotRun = @{}
)

$PSStyle.OutputRendering = 'PlainText'
$ProgressPreference = 'SilentlyContinue'
$WarningPreference = 'SilentlyContinue'
[cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture
[cultureinfo]::CurrentUICulture = [cultureinfo]::InvariantCulture

# What differs from run to run is named instead.
function Hide-Volatile([string] $Line) {
    $Line.Replace($Folder, '.') -replace '(?<=^| )\d\d:\d\d:\d\d\.\d{7}(?= |$)(?=.*elapsed)', '<duration>'
}

# The examples of a page share their variables, and nothing else.
$session = New-Module {}
function Read-Shown([string] $Code) {
    $said = & { try { . $session ([scriptblock]::Create($Code)) 2>&1 } catch { $_ } } | Out-String -Width $Width
    $said -split "`r?`n" | ForEach-Object { (Hide-Volatile $_).TrimEnd() } | Where-Object { $_ }
}

Push-Location $Folder
try {
    $block = $null
    $title = ''
    $code = [Collections.Generic.List[string]]::new()
    $lines = foreach ($line in [IO.File]::ReadAllLines($Page)) {
        if ($line -match '^### (.*)$') { $title = $Matches[1] }
        if ($line -match '^```(\w*)$') {
            $isEnd = $null -ne $block
            if (-not $isEnd) { $block = $Matches[1]; $code.Clear() }
            # Former output is left out.
            if ($block -eq 'output') { if ($isEnd) { $block = $null; $isAfter = $true }; continue }
            $line
            if ($isEnd -and $block -eq 'powershell' -and $title -like 'Example *' -and -not $NotRun.ContainsKey($title)) {
                $shown = @(Read-Shown ($code -join "`n"))
                if ($shown.Count -gt $LineCount) { $shown = @($shown[0..($LineCount - 1)]) + '...' }
                if ($shown) { ''; '```output'; $shown; '```' }
            }

            if ($isEnd) { $block = $null }
            continue
        }

        if ($block -eq 'output') { continue }
        if ($isAfter) { $isAfter = $false; if ($line -eq '') { continue } }
        if ($block -eq 'powershell') { $code.Add($line) }
        if ($block -ne 'text') { $line; continue }
        if ($line -match '^PS> (.*)$') { $line; Read-Shown $Matches[1] }
    }
}
finally { Pop-Location }

($lines -join "`n") + "`n"
