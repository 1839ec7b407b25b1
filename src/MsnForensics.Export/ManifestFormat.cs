using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MsnForensics.Analysis.Custody;

namespace MsnForensics.Export;

/// <summary>Manifests as JSON (reference: section 16); the module reaches this class by name.</summary>
public sealed class ManifestFormat : IManifestFormat
{
    internal const string Schema = "msn-run/1";

    // A million files, and a bound for what is no manifest.
    private const long MaximumLength = 512L * 1024 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Write(Stream output, MsnManifest manifest)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text, Options))
        {
            new ManifestWriter(json).Write(manifest);
        }

        // The writer ends lines as the system does; inside of strings a CR is escaped.
        byte[] bytes = text.GetBuffer();
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (bytes[i] != (byte)'\r')
            {
                bytes[length++] = bytes[i];
            }
        }

        output.Write(bytes, 0, length);
        output.WriteByte((byte)'\n');
    }

    public MsnManifest Read(Stream input)
    {
        if (input.CanSeek && input.Length > MaximumLength)
        {
            throw new InvalidDataException(string.Format(
                CultureInfo.InvariantCulture, "it is larger than {0} bytes.", MaximumLength));
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(input);
            return ManifestReader.Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException
            or DecoderFallbackException)
        {
            throw new InvalidDataException("it is no JSON of the expected form: " + exception.Message, exception);
        }
    }
}
