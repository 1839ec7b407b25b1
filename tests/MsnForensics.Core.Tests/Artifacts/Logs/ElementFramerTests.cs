using System;
using System.Collections.Generic;
using System.Text;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class ElementFramerTests
{
    [Theory]
    [InlineData("<a x='1'/>", "a|<a x='1'/>")]
    [InlineData("<a>1</a><a>2</a>", "a|<a>1</a>;a|<a>2</a>")]
    [InlineData("<root><a>1<b/></a></root>", "root|<root>;a|<a>1<b/></a>;/root|</root>")]
    [InlineData("zz<a>1</a>", "a|<a>1</a>")]
    [InlineData("<ab>no entry</ab><a>1</a>", "a|<a>1</a>")]
    [InlineData("<a>1<a>2</a>", "a!|<a>1;a|<a>2</a>")]
    [InlineData("<a>1</root>", "a!|<a>1;/root|</root>")]
    [InlineData("<a>1", "a!|<a>1")]
    [InlineData("<a", "")]
    [InlineData("", "")]
    public void Elements_are_found_by_their_names(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Frames(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void An_unfinished_element_waits_for_more()
    {
        ParseStatus status = Framer(1000).TryRead("xx<a>1</"u8, false, out LogFrame frame);
        Assert.Equal(ParseStatus.NeedMore, status);
        Assert.Equal(2, frame.Skipped);
    }

    [Fact]
    public void A_name_that_may_go_on_is_not_skipped()
    {
        ParseStatus status = Framer(1000).TryRead("xx<ro"u8, false, out LogFrame frame);
        Assert.Equal(ParseStatus.NeedMore, status);
        Assert.Equal(2, frame.Skipped);
    }

    [Fact]
    public void The_limit_cuts()
    {
        Assert.Equal(ParseStatus.Complete, Framer(5).TryRead("<a>123456789"u8, false, out LogFrame frame));
        Assert.True(frame.IsOverLimit);
        Assert.Equal(5, frame.Length);
    }

    private static ElementFramer Framer(int limit) => new(
        LogEncoding.Of([], true, null, "utf-8", null), limit, ["a"], ["root", "/root"]);

    private static List<string> Frames(byte[] bytes)
    {
        List<string> frames = [];
        int at = 0;
        while (true)
        {
            ParseStatus status = Framer(1000).TryRead(bytes.AsSpan(at), true, out LogFrame frame);
            at += frame.Skipped;
            if (status != ParseStatus.Complete)
            {
                return frames;
            }

            frames.Add(frame.Name + (frame.IsCut ? "!" : "") + "|" + Encoding.UTF8.GetString(bytes, at, frame.Length));
            at += frame.Length;
        }
    }
}
