using System;
using System.Collections.Generic;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// The forms a command's arguments can take, alternatives parted by <c>|</c>. One token stands for one word:
/// <c>#</c> number, <c>W</c> any word, <c>@</c> account, <c>D</c> dialect, <c>K</c> sign-in package, <c>X</c>
/// hexadecimal locale, <c>L</c> list, <c>G</c> and <c>B</c> settings, <c>P</c> property, <c>T</c> status,
/// <c>M</c> acknowledgement type, <c>O</c> ON or OFF, <c>N</c> a prefixed list field; anything else stands for
/// itself. <c>*</c> and <c>+</c> on the last token repeat it; <c>-</c> means no arguments.
/// </summary>
public sealed class CommandShape
{
    private readonly Token[][] _alternatives;

    private CommandShape(Token[][] alternatives) => _alternatives = alternatives;

    /// <summary>False when the direction never sends the command.</summary>
    public bool Exists => _alternatives.Length > 0;

    public static CommandShape Parse(string text)
    {
        if (text.Length == 0)
        {
            return new CommandShape(Array.Empty<Token[]>());
        }

        List<Token[]> alternatives = new();
        foreach (string alternative in text.Split('|'))
        {
            List<Token> tokens = new();
            foreach (string word in alternative.Split(' '))
            {
                if (word != "-")
                {
                    tokens.Add(Token.Parse(word));
                }
            }

            alternatives.Add(tokens.ToArray());
        }

        return new CommandShape(alternatives.ToArray());
    }

    /// <summary>True when the line's arguments fit one of the forms.</summary>
    /// <param name="line">The whole line, verb included, without its line end.</param>
    public bool Matches(ReadOnlySpan<byte> line)
    {
        foreach (Token[] tokens in _alternatives)
        {
            if (MatchesTokens(line, tokens))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesTokens(ReadOnlySpan<byte> line, Token[] tokens)
    {
        CommandLineReader words = new(line);
        foreach (Token token in tokens)
        {
            bool any = false;
            while (words.TryRead(out ReadOnlySpan<byte> word))
            {
                if (!token.Matches(word))
                {
                    return false;
                }

                any = true;
                if (!token.Repeats)
                {
                    break;
                }
            }

            if (!any && !token.IsOptional)
            {
                return false;
            }
        }

        return !words.TryRead(out _);
    }

    private sealed class Token
    {
        private readonly char _class;
        private readonly byte[] _literal;

        private Token(char tokenClass, byte[] literal, bool repeats, bool isOptional)
        {
            _class = tokenClass;
            _literal = literal;
            Repeats = repeats;
            IsOptional = isOptional;
        }

        public bool Repeats { get; }

        public bool IsOptional { get; }

        public static Token Parse(string word)
        {
            char last = word[word.Length - 1];
            bool repeats = last is '*' or '+';
            string name = repeats ? word.Substring(0, word.Length - 1) : word;
            bool isClass = name.Length == 1 && "#W@DKXLGBPTMON".Contains(name);
            return new Token(isClass ? name[0] : '\0', Encoding.ASCII.GetBytes(name), repeats, last == '*');
        }

        public bool Matches(ReadOnlySpan<byte> word) => _class switch
        {
            '\0' => word.SequenceEqual(_literal),
            'W' => true,
            '#' => IsNumber(word),
            '@' => IsAccount(word),
            'D' => word.StartsWith("MSNP"u8) || word.SequenceEqual("CVR0"u8),
            'X' => word.StartsWith("0x"u8),
            'N' => word.Length > 2 && word[1] == (byte)'=',
            'P' => word.Length == 3 && IsUpper(word),
            _ => IsMember(word),
        };

        private static bool IsNumber(ReadOnlySpan<byte> word) => DecimalNumber.TryParse(word, out _);

        // Accounts contain an at sign, may carry a network prefix, and phones are written as tel:+...
        private static bool IsAccount(ReadOnlySpan<byte> word) =>
            word.IndexOf((byte)'@') > 0 || word.StartsWith("tel:"u8);

        private static bool IsUpper(ReadOnlySpan<byte> word)
        {
            foreach (byte value in word)
            {
                if (value is < (byte)'A' or > (byte)'Z')
                {
                    return false;
                }
            }

            return true;
        }

        private bool IsMember(ReadOnlySpan<byte> word)
        {
            ReadOnlySpan<byte> members = _class switch
            {
                'K' => " MD5 CTP TWN SSO SHA "u8,
                'L' => " FL AL BL RL PL "u8,
                'G' => " A N "u8,
                'B' => " AL BL "u8,
                'T' => " NLN FLN HDN IDL AWY BSY BRB PHN LUN "u8,
                'M' => " U N A D "u8,
                _ => " ON OFF "u8,
            };
            int at = word.IsEmpty ? -1 : members.IndexOf(word);
            return at > 0 && members[at - 1] == (byte)' ' && members[at + word.Length] == (byte)' ';
        }
    }
}
