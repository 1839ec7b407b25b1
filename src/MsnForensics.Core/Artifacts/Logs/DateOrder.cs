namespace MsnForensics.Artifacts.Logs;

/// <summary>How the three numbers of a date stand.</summary>
public enum DateOrder
{
    YearMonthDay,
    MonthDayYear,
    DayMonthYear,
}
