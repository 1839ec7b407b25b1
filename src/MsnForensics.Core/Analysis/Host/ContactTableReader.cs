using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Host;

/// <summary>
/// Tables of a contact database that another tool wrote out, parted by tabs or commas. No version of the database has a
/// published list of columns: they are known by parts of their names (reference: sections 7.4, 15.2).
/// </summary>
internal sealed class ContactTableReader : IArtifactReader
{
    private const int LongestLine = 1024 * 1024;
    private const int LongestMeaning = 1000;

    private static readonly Regex Table = new(
        "(^|/)(Simple)?(Contact|Me)-v[^/]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] AddressColumns = { "IMAddress", "Messenger", "Email", "E-mail" };

    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context) => Table.IsMatch(file.Place)
        && ColumnsOf(WireText.DecodeLatin1(file.Head).Replace("\0", "").Split('\n')[0]).Length > 1;

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        using Stream stream = file.Open();
        using StreamReader text = new(stream, System.Text.Encoding.UTF8, true);
        string[] columns = ColumnsOf(text.ReadLine() ?? "");
        int number = 1;
        while (text.ReadLine() is { } line)
        {
            number++;
            string[] cells = line.Length > LongestLine ? Array.Empty<string>() : CellsOf(line);
            if (AddressIn(columns, cells) is { } account)
            {
                yield return context.Create(file, Build(file, columns, cells, account, number));
            }
        }
    }

    private static ArtifactDraft Build(HostFile file, string[] columns, string[] cells, string account, int line)
    {
        string rest = string.Join(", ", columns.Zip(cells, (name, value) => (Name: name, Value: value))
            .Where(cell => cell.Value.Length > 0 && cell.Value != account)
            .Select(cell => cell.Name + "=" + cell.Value));
        return new ArtifactDraft(
            MsnArtifactKind.ContactEntry,
            "Row of a contact database: " + (rest.Length > LongestMeaning ? rest.Substring(0, LongestMeaning) : rest))
        {
            Name = FormattableString.Invariant($"line {line}"),
            Value = account.ToLowerInvariant(),
            Time = ModifiedIn(columns, cells) ?? file.Modified,
            TimeMeaning = ModifiedIn(columns, cells) is null ? "File Modified" : "Contact Modified",
            Confidence = MsnConfidence.High,
            Completeness = rest.Length > LongestMeaning ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
        };
    }

    private static DateTimeOffset? ModifiedIn(string[] columns, string[] cells)
    {
        int at = Array.FindIndex(columns, name => Has(name, "Modified"));
        return at >= 0 && at < cells.Length ? WireTime.FromXml(cells[at]) : null;
    }

    private static string? AddressIn(string[] columns, string[] cells) => AddressColumns
        .SelectMany(part => Enumerable.Range(0, Math.Min(columns.Length, cells.Length))
            .Where(at => Has(columns[at], part))
            .Select(at => cells[at]))
        .FirstOrDefault(AccountAddress.IsAddress);

    private static bool Has(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string[] ColumnsOf(string line)
    {
        string[] columns = CellsOf(line.TrimStart('\uFEFF').TrimEnd('\r'));
        return columns.Any(name => AddressColumns.Any(part => Has(name, part))) ? columns : Array.Empty<string>();
    }

    private static string[] CellsOf(string line) => line.IndexOf('\t') >= 0
        ? line.Split('\t').Select(cell => cell.Trim()).ToArray()
        : CommaText.Split(line);
}
