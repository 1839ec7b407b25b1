using System;
using MsnForensics.Tls.Keys;

namespace MsnForensics.Tls.Tests.Keys;

public sealed class SessionMemoryTests
{
    private readonly SessionMemory _memory = new();

    [Fact]
    public void Sessions_and_tickets_are_told_apart()
    {
        _memory.AddSession([1, 2], [7]);
        _memory.AddTicket([1, 2], [8]);
        Assert.Equal([7], _memory.FindSession([1, 2])!);
        Assert.Equal([8], _memory.FindTicket([1, 2])!);
        Assert.Null(_memory.FindSession([3]));
        Assert.Null(_memory.FindTicket([3]));
    }

    [Fact]
    public void Nothing_is_remembered_under_no_name()
    {
        _memory.AddSession([], [7]);
        _memory.AddTicket([], [8]);
        Assert.Null(_memory.FindSession([]));
        Assert.Null(_memory.FindTicket([]));
    }

    [Fact]
    public void Oldest_is_forgotten_at_the_limit()
    {
        for (int i = 0; i <= 100_000; i++)
        {
            _memory.AddSession(BitConverter.GetBytes(i), [1]);
        }

        Assert.Null(_memory.FindSession(BitConverter.GetBytes(0)));
        Assert.NotNull(_memory.FindSession(BitConverter.GetBytes(1)));
        Assert.NotNull(_memory.FindSession(BitConverter.GetBytes(100_000)));
    }
}
