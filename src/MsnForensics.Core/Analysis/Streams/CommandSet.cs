using System.Collections.Generic;

namespace MsnForensics.Analysis.Streams;

/// <summary>The commands that carried a message: one as a rule, several where it came in parts; none for what a web
/// service carried.</summary>
public readonly struct CommandSet
{
    private readonly CommandEvent? _single;
    private readonly IReadOnlyList<CommandEvent>? _all;

    public CommandSet(CommandEvent single)
    {
        _single = single;
        _all = null;
    }

    /// <param name="all">In the order of the parts.</param>
    public CommandSet(IReadOnlyList<CommandEvent> all)
    {
        _single = null;
        _all = all;
    }

    public int Count => _all?.Count ?? (_single is null ? 0 : 1);

    public CommandEvent this[int index] => _single ?? _all![index];

    public static implicit operator CommandSet(CommandEvent command) => new(command);
}
