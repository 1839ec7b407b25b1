using System;

namespace MsnForensics.Protocol.Msnp;

/// <summary>How far one line speaks for MSNP, and for which direction.</summary>
public readonly struct LineEvidence
{
    // The longest header name in use has 21 letters.
    private const int LongestHeaderName = 40;

    private LineEvidence(bool isClient, bool isServer, bool isTelling, CommandInfo? command)
    {
        IsClient = isClient;
        IsServer = isServer;
        IsTelling = isTelling;
        Command = command;
    }

    /// <summary>A client sends lines of this form.</summary>
    public bool IsClient { get; }

    /// <summary>A server sends lines of this form.</summary>
    public bool IsServer { get; }

    /// <summary>Hardly any other protocol has such a line.</summary>
    public bool IsTelling { get; }

    public CommandInfo? Command { get; }

    /// <summary>The line alone says little; the payload that proves or refutes it is not yet there.</summary>
    public bool IsOpen { get; private init; }

    public bool Fits => IsClient || IsServer;

    /// <summary>Weighs a line without its line end.</summary>
    /// <param name="line">The line.</param>
    /// <param name="payload">What is there of the payload, to test a message's headers.</param>
    /// <param name="isPayloadWhole">All of it is there.</param>
    public static LineEvidence Weigh(ReadOnlySpan<byte> line, ReadOnlySpan<byte> payload, bool isPayloadWhole)
    {
        if (line.Length < 3)
        {
            return default;
        }

        if (CommandCatalog.Find(line.Slice(0, 3)) is not { } command)
        {
            return WeighError(line);
        }

        bool isClient = command.ClientForm.Matches(line);
        bool isServer = command.ServerForm.Matches(line);
        if (command.Verb == "MSG" && !BeginsWithHeader(payload))
        {
            // Users type such lines: without its headers a message is none.
            bool isOpen = !isPayloadWhole && MayBeginHeader(payload);
            return isOpen ? new LineEvidence(isClient, isServer, false, command) { IsOpen = true } : default;
        }

        return new LineEvidence(isClient, isServer, command.IsTelling && (isClient || isServer), command);
    }

    // An error reply proves nothing by itself, many protocols answer in three digits.
    private static LineEvidence WeighError(ReadOnlySpan<byte> line)
    {
        bool isError = line[0] is >= (byte)'2' and <= (byte)'9'
            && CommandLineReader.Count(line, out ReadOnlySpan<byte> last) is 1 or 2
            && Bytes.DecimalNumber.TryParse(last, out _);
        return new LineEvidence(false, isError, false, null);
    }

    private static bool BeginsWithHeader(ReadOnlySpan<byte> payload)
    {
        int colon = payload.IndexOf((byte)':');
        return colon > 0 && MayBeginHeader(payload.Slice(0, colon));
    }

    private static bool MayBeginHeader(ReadOnlySpan<byte> name) =>
        name.Length <= LongestHeaderName && name.IndexOfAny((byte)' ', (byte)'\r', (byte)'\n') < 0;
}
