using System;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// Cuts one command with its payload off the front of the bytes, for every dialect and both directions
/// (reference: text protocol, sections 2.1 to 2.6 and 11.2).
/// </summary>
public static class MsnpFramer
{
    /// <summary>
    /// Complete: <paramref name="frame"/> names the command. NeedMore: it is unfinished; when
    /// <see cref="MsnpFrame.IsLineComplete"/> is set only payload is missing. Invalid: no command starts here, or its
    /// line is too long, which <see cref="MsnpFrame.Oddity"/> tells.
    /// </summary>
    public static ParseStatus TryRead(ReadOnlySpan<byte> bytes, MsnParserOption limits, out MsnpFrame frame)
    {
        frame = default;
        int start = SkipBetweenCommands(bytes, out bool isJunk);
        ReadOnlySpan<byte> rest = bytes.Slice(start);
        ParseStatus verb = CheckVerb(rest);
        if (verb != ParseStatus.Complete)
        {
            return verb;
        }

        int lineFeed = rest.IndexOf((byte)'\n');
        if (lineFeed < 0 || lineFeed > limits.MaximumLineLength)
        {
            if (lineFeed < 0 && rest.Length <= limits.MaximumLineLength)
            {
                return ParseStatus.NeedMore;
            }

            frame = new MsnpFrame { LineStart = start, Oddity = MsnpFrameOddity.LineTooLong };
            return ParseStatus.Invalid;
        }

        frame = Measure(rest, start, lineFeed, isJunk, limits);
        return frame.End <= bytes.Length ? ParseStatus.Complete : ParseStatus.NeedMore;
    }

    /// <summary>Nothing but line ends, which are harmless between commands.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (value is not ((byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    private static MsnpFrame Measure(
        ReadOnlySpan<byte> rest, int start, int lineFeed, bool isJunk, MsnParserOption limits)
    {
        bool hasCarriageReturn = lineFeed > 0 && rest[lineFeed - 1] == (byte)'\r';
        int lineLength = hasCarriageReturn ? lineFeed - 1 : lineFeed;
        MsnpFrameOddity oddity = (isJunk ? MsnpFrameOddity.JunkBefore : 0)
            | (hasCarriageReturn ? 0 : MsnpFrameOddity.LineFeedOnly);
        bool hasPayload = TryMeasurePayload(rest.Slice(0, lineLength), limits, out int payload, ref oddity);
        return new MsnpFrame
        {
            LineStart = start,
            LineLength = lineLength,
            PayloadStart = start + lineFeed + 1,
            PayloadLength = payload,
            HasPayload = hasPayload,
            IsLineComplete = true,
            Oddity = oddity,
        };
    }

    // Blank lines after a payload are usual; NUL and blanks are stray bytes.
    private static int SkipBetweenCommands(ReadOnlySpan<byte> bytes, out bool isJunk)
    {
        isJunk = false;
        int i = 0;
        while (i < bytes.Length && bytes[i] is 0 or (byte)' ' or (byte)'\r' or (byte)'\n')
        {
            isJunk |= bytes[i] is 0 or (byte)' ';
            i++;
        }

        return i;
    }

    // Three upper-case letters or digits, then a blank or the line end.
    private static ParseStatus CheckVerb(ReadOnlySpan<byte> rest)
    {
        bool isNumeric = rest.Length > 0 && IsDigit(rest[0]);
        for (int i = 0; i < Math.Min(3, rest.Length); i++)
        {
            if (isNumeric ? !IsDigit(rest[i]) : rest[i] is < (byte)'A' or > (byte)'Z')
            {
                return ParseStatus.Invalid;
            }
        }

        if (rest.Length < 4)
        {
            return ParseStatus.NeedMore;
        }

        return rest[3] is (byte)' ' or (byte)'\r' or (byte)'\n' ? ParseStatus.Complete : ParseStatus.Invalid;
    }

    private static bool TryMeasurePayload(
        ReadOnlySpan<byte> line, MsnParserOption limits, out int length, ref MsnpFrameOddity oddity)
    {
        length = 0;
        int count = CommandLineReader.Count(line, out ReadOnlySpan<byte> last);
        CommandInfo? command = CommandCatalog.Find(line.Slice(0, 3));
        bool isError = IsDigit(line[0]);
        if (command is null && !isError)
        {
            oddity |= MsnpFrameOddity.UnknownVerb;
            return false;
        }

        // From MSNP13 on an error reply may carry the offending document.
        int least = isError ? 2 : command!.PayloadArgumentCount;
        if (least == 0 || count < least)
        {
            oddity |= command is { PayloadIsRequired: true } ? MsnpFrameOddity.LengthInvalid : 0;
            return false;
        }

        if (!DecimalNumber.TryParse(last, out long announced))
        {
            oddity |= command is { PayloadIsRequired: true } ? MsnpFrameOddity.LengthInvalid : 0;
            return false;
        }

        bool mayBeLong = isError || command!.HasDocument;
        if (announced > (mayBeLong ? limits.MaximumDocumentLength : limits.MaximumMessageLength))
        {
            oddity |= MsnpFrameOddity.TooLong;
            return false;
        }

        length = (int)announced;
        return true;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
