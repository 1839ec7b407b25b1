using System;
using System.Management.Automation.Host;

namespace MsnForensics.Shell;

/// <summary>The screen as far as the formatter needs it; without a terminal, lines of 120 characters.</summary>
internal sealed class ShellRawUserInterface : PSHostRawUserInterface
{
    private const int DefaultWidth = 120;
    private const int DefaultHeight = 50;

    public override Size BufferSize
    {
        get => new(Width(), DefaultHeight);
        set { }
    }

    public override Size WindowSize
    {
        get => BufferSize;
        set { }
    }

    public override Size MaxWindowSize => BufferSize;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override string WindowTitle { get; set; } = "MsnForensics";

    public override bool KeyAvailable => false;

    public override KeyInfo ReadKey(ReadKeyOptions options) =>
        throw new NotSupportedException("This host reads whole lines.");

    public override void FlushInputBuffer()
    {
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) =>
        throw new NotSupportedException("This host does not keep the screen.");

    public override void ScrollBufferContents(
        Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) =>
        throw new NotSupportedException("This host does not keep the screen.");

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) =>
        throw new NotSupportedException("This host does not keep the screen.");

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
        if (rectangle.Left == -1 && !Console.IsOutputRedirected)
        {
            Console.Clear();
        }
    }

    private static int Width()
    {
        if (Console.IsOutputRedirected)
        {
            return DefaultWidth;
        }

        int width = Console.WindowWidth;
        return width > 0 ? width : DefaultWidth;
    }
}
