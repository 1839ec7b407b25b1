using System;
using System.Collections.Generic;
using System.Globalization;

namespace MsnForensics.Artifacts.Logs;

/// <summary>
/// Dates and times of day as Windows wrote them in the user's language: numbers in any order and any script, English
/// names of months, the Buddhist and the Islamic calendar by the size of the year (reference: section 4.4).
/// </summary>
public static class LocalDate
{
    private const int BuddhistOffset = 543;

    private static readonly string[] Months =
    {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    };

    private static readonly string[] Forenoon = { "上午", "午前", "오전", "πμ", "ص", "sa" };
    private static readonly string[] Afternoon = { "下午", "午後", "오후", "μμ", "م", "ch" };

    private static readonly UmAlQuraCalendar Islamic = new();

    /// <summary>The date read in an order; null when the numbers make none.</summary>
    /// <param name="text">Such as <c>30.09.2005</c>.</param>
    /// <param name="order">How to read it; names of months and four digits in front overrule it.</param>
    public static DateTime? Read(string text, DateOrder order)
    {
        List<Number> numbers = NumbersOf(text);
        int month = MonthNameIn(text);
        if (month > 0 && numbers.Count >= 2)
        {
            (Number first, Number last) = (numbers[0], numbers[numbers.Count > 2 ? numbers.Count - 1 : 1]);
            return first.Digits == 4 ? Create(first, month, last.Value) : Create(last, month, first.Value);
        }

        if (numbers.Count < 3)
        {
            return null;
        }

        return (numbers[0].Digits == 4 ? DateOrder.YearMonthDay : order) switch
        {
            DateOrder.YearMonthDay => Create(numbers[0], numbers[1].Value, numbers[2].Value),
            DateOrder.MonthDayYear => Create(numbers[2], numbers[0].Value, numbers[1].Value),
            _ => Create(numbers[2], numbers[1].Value, numbers[0].Value),
        };
    }

    /// <summary>The orders that give a date, without those that give the same.</summary>
    public static IReadOnlyList<DateOrder> OrdersOf(string text)
    {
        List<DateOrder> orders = new();
        List<DateTime> dates = new();
        foreach (DateOrder order in new[] { DateOrder.DayMonthYear, DateOrder.MonthDayYear, DateOrder.YearMonthDay })
        {
            if (Read(text, order) is { } date && !dates.Contains(date))
            {
                dates.Add(date);
                orders.Add(order);
            }
        }

        return orders;
    }

    /// <summary>The time of day: hours, minutes and, when they are there, seconds and their fraction. Two answers where
    /// a word for forenoon or afternoon is in a language not known here.</summary>
    public static IReadOnlyList<TimeSpan> ReadClock(string text)
    {
        List<Number> numbers = NumbersOf(text);
        if (numbers.Count < 2 || numbers[0].Value > 23 || numbers[1].Value > 59)
        {
            return Array.Empty<TimeSpan>();
        }

        int second = numbers.Count > 2 && numbers[2].Value < 60 ? numbers[2].Value : 0;
        int hour = numbers[0].Value;
        TimeSpan rest = new(0, numbers[1].Value, second);
        return HalfOf(text) switch
        {
            _ when hour > 12 => new[] { TimeSpan.FromHours(hour) + rest },
            Half.None => new[] { TimeSpan.FromHours(hour) + rest },
            Half.Forenoon => new[] { TimeSpan.FromHours(hour % 12) + rest },
            Half.Afternoon => new[] { TimeSpan.FromHours((hour % 12) + 12) + rest },
            _ => new[] { TimeSpan.FromHours(hour % 12) + rest, TimeSpan.FromHours((hour % 12) + 12) + rest },
        };
    }

    private static Half HalfOf(string text)
    {
        string letters = "";
        foreach (char character in text)
        {
            letters += char.IsLetter(character) ? char.ToLowerInvariant(character).ToString() : "";
        }

        return letters switch
        {
            "" => Half.None,
            "am" or "a" => Half.Forenoon,
            "pm" or "p" => Half.Afternoon,
            _ when Array.IndexOf(Forenoon, letters) >= 0 => Half.Forenoon,
            _ when Array.IndexOf(Afternoon, letters) >= 0 => Half.Afternoon,
            _ => Half.Unknown,
        };
    }

    private static int MonthNameIn(string text)
    {
        for (int i = 0; i < Months.Length; i++)
        {
            if (text.IndexOf(Months[i], StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static DateTime? Create(Number year, int month, int day)
    {
        int full = year.Digits > 2 ? year.Value : year.Value + (year.Value >= 90 ? 1900 : 2000);
        try
        {
            return full switch
            {
                >= 1400 and < 1500 => Islamic.ToDateTime(full, month, day, 0, 0, 0, 0),
                >= 2400 and < 2700 => new DateTime(full - BuddhistOffset, month, day),
                >= 1990 and < 2100 => new DateTime(full, month, day),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static List<Number> NumbersOf(string text)
    {
        List<Number> numbers = new();
        int value = 0;
        int digits = 0;
        foreach (char character in text + " ")
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit >= 0 && digits < 8)
            {
                value = (value * 10) + digit;
                digits++;
            }
            else if (digits > 0)
            {
                numbers.Add(new Number(value, digits));
                (value, digits) = (0, 0);
            }
        }

        return numbers;
    }

    private enum Half
    {
        None,
        Forenoon,
        Afternoon,
        Unknown,
    }

    private readonly record struct Number(int Value, int Digits);
}
