using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Artifacts.Logs;

/// <summary>
/// What the words of a history say of the end of a file transfer. The words are those of the client's language, and no
/// list of them is complete: what none of these fits stays unknown (reference: section 4.3).
/// </summary>
/// <param name="Outcome">Name of the outcome.</param>
/// <param name="Language">ISO 639 code.</param>
/// <param name="Words">All of them stand in the text.</param>
internal sealed record TransferPhrase(string Outcome, string Language, params string[] Words)
{
    private const string Completed = "Completed";
    private const string Accepted = "Accepted";
    private const string Declined = "Declined";
    private const string Cancelled = "Cancelled";
    private const string Failed = "Failed";

    // A text that says why an accepted transfer failed has words of both: the end stands before the beginning.
    private static readonly TransferPhrase[] All =
    {
        new(Failed, "en", "failed"), new(Failed, "en", "unable to"), new(Failed, "en", "could not"),
        new(Cancelled, "en", "cancel"), new(Declined, "en", "declined"),
        new(Completed, "en", "successfully received"), new(Completed, "en", "is complete"),
        new(Completed, "en", "has completed"), new(Completed, "en", "successfully sent"),
        new(Accepted, "en", "accepted"),
        new(Failed, "de", "fehlgeschlagen"), new(Failed, "de", "konnte nicht"), new(Cancelled, "de", "abgebrochen"),
        new(Declined, "de", "abgelehnt"), new(Completed, "de", "erfolgreich"), new(Completed, "de", "abgeschlossen"),
        new(Accepted, "de", "angenommen"), new(Accepted, "de", "akzeptiert"),
        new(Failed, "fr", "\u00E9chou\u00E9"), new(Failed, "fr", "\u00E9chec"), new(Cancelled, "fr", "annul\u00E9"),
        new(Declined, "fr", "refus\u00E9"), new(Completed, "fr", "termin\u00E9"), new(Completed, "fr", "re\u00E7u"),
        new(Accepted, "fr", "accept\u00E9"),
        new(Failed, "es", "no se ha podido"), new(Failed, "es", "no se pudo"), new(Cancelled, "es", "cancelad"),
        new(Declined, "es", "rechazad"),
        new(Completed, "es", "recibid"), new(Completed, "es", "completad"), new(Accepted, "es", "aceptad"),
        new(Failed, "it", "riuscit", "non"), new(Cancelled, "it", "annullat"), new(Declined, "it", "rifiutat"),
        new(Completed, "it", "ricevut"), new(Completed, "it", "completat"), new(Accepted, "it", "accettat"),
        new(Failed, "nl", "mislukt"), new(Cancelled, "nl", "geannuleerd"), new(Declined, "nl", "geweigerd"),
        new(Completed, "nl", "ontvangen"), new(Completed, "nl", "voltooid"), new(Accepted, "nl", "geaccepteerd"),
        new(Failed, "pt", "falhou"), new(Declined, "pt", "recusad"), new(Completed, "pt", "recebid"),
        new(Completed, "pt", "conclu\u00EDd"), new(Accepted, "pt", "aceit"),
    };

    /// <summary>The outcome and its ground, for the fields of an entry.</summary>
    /// <param name="text">What the client said; null when it said nothing.</param>
    /// <param name="names">Names of people and files in it, which can be any words.</param>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(string? text, IEnumerable<string> names)
    {
        string words = names.Where(name => name.Length > 0).OrderByDescending(name => name.Length)
            .Aggregate(text ?? "", (rest, name) => rest.Replace(name, " "));
        TransferPhrase? found = All.FirstOrDefault(phrase => phrase.Words.All(
            word => words.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
        yield return new("Outcome", found?.Outcome ?? "Unknown");
        if (found is not null)
        {
            yield return new("OutcomeGround", $"words '{string.Join(" ", found.Words)}' ({found.Language})");
        }
    }
}
