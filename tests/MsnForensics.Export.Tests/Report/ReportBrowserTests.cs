using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using MsnForensics.Analysis;
using PuppeteerSharp;

namespace MsnForensics.Export.Tests.Report;

/// <summary>The report as people use it, in a real browser.</summary>
public sealed class ReportBrowserTests
{
    private const string Shown = "document.querySelectorAll('#list article').length";
    private const string Hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
        + "<a href=\"http://192.0.2.1/\">click</a> javascript:alert(1) \u202Egnp.exe \u2028 \uD800 </script>";

    private static IEnumerable<MsnMessage> Messages =>
    [
        SampleCase.Message(0, "good morning"),
        SampleCase.Message(1, "Good evening, Alice", SampleCase.Bob, SampleCase.Alice),
        SampleCase.Message(2, null, SampleCase.Bob, SampleCase.Alice, MsnMessageKind.Typing),
        SampleCase.Message(3, "other window", to: SampleCase.Carol),
        SampleCase.Message(2880, "two days later", SampleCase.Carol, SampleCase.Alice),
    ];

    [Fact]
    public async Task Search_and_filters_choose_messages()
    {
        await using ChromiumPage? page = await ChromiumPage.Open(SampleCase.Write(Messages));
        if (page is null)
        {
            return;
        }

        Assert.Equal(4, await page.Number(Shown));
        await page.Type("#words", "GOOD evening");
        await page.Until(Shown + " === 1");
        Assert.Equal("Good,evening", await page.Text("Array.from(document.querySelectorAll('#list mark'), m => m.textContent).join()"));
        Assert.StartsWith("1 of 5 messages", await page.Text("document.getElementById('found').textContent"), StringComparison.Ordinal);

        await page.Page.ClickAsync("#clear");
        await page.Until(Shown + " === 4");
        await page.Type("#words", "\"evening good\"");
        await page.Until(Shown + " === 0");

        await page.Page.ClickAsync("#clear");
        await page.Until(Shown + " === 4");
        string carol = await page.Text("Array.from(document.querySelectorAll('#person option')).find(o => o.textContent.startsWith('carol')).value");
        await page.Page.SelectAsync("#person", carol);
        await page.Until(Shown + " === 1");

        await page.Page.ClickAsync("#clear");
        await page.Page.EvaluateExpressionAsync(
            "document.getElementById('before').value = '2008-03-14'; document.getElementById('before').dispatchEvent(new Event('input', { bubbles: true }))");
        await page.Until(Shown + " === 3");

        await page.Page.ClickAsync("#clear");
        await page.Page.ClickAsync("#notices");
        await page.Until(Shown + " === 5");
        await page.Page.ClickAsync("#talks li:nth-child(2) button");
        await page.Until(Shown + " === 3");
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_permanent_link_leads_to_its_message_whatever_is_chosen()
    {
        await using ChromiumPage? page = await ChromiumPage.Open(SampleCase.Write(Messages), "#m-" + SampleCase.Id(3));
        if (page is null)
        {
            return;
        }

        await page.Until("document.querySelector('article.target')");
        Assert.Contains("other window", await page.Text("document.querySelector('article.target').textContent"), StringComparison.Ordinal);
        Assert.Equal(SampleCase.Id(3), await page.Text("document.activeElement.dataset.id"));
        await page.Type("#words", "two days");
        await page.Until(Shown + " === 1");
        await page.Page.EvaluateExpressionAsync($"location.hash = '#m-{SampleCase.Id(2)}'");
        await page.Until($"document.activeElement.dataset.id === '{SampleCase.Id(2)}'");
        Assert.True(await page.Is("document.getElementById('notices').checked"));
        page.AssertQuiet();
    }

    [Fact]
    public async Task Nothing_of_the_evidence_runs_or_leaves()
    {
        MsnMessage[] hostile = [SampleCase.Message(1, Hostile, Hostile, Hostile), SampleCase.Message(2, Hostile)];
        MsnTransfer transfer = new()
        {
            Timestamp = SampleCase.Start, From = Hostile, FileName = Hostile, Evidence = new MsnEvidence { Path = Hostile },
            RecordIdSource = () => "t",
        };
        string html = SampleCase.Write(new ReportOption { Title = Hostile, Note = Hostile }, [.. hostile, transfer]);
        await using ChromiumPage? page = await ChromiumPage.Open(html);
        if (page is null)
        {
            return;
        }

        Assert.Equal(2, await page.Number(Shown));
        await page.Page.EvaluateExpressionAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.Type("#words", "click");
        await page.Until("document.querySelector('#list mark')");
        Assert.NotEqual("owned", await page.Page.GetTitleAsync());
        Assert.Equal(0, await page.Number("document.querySelectorAll('#list img, #list script, #transfers img').length"));
        Assert.Equal(0, await page.Number("Array.from(document.links).filter(a => !a.getAttribute('href').startsWith('#')).length"));
        Assert.Contains("<img src=x", await page.Text("document.querySelector('#list .text').textContent"), StringComparison.Ordinal);
        Assert.True(await page.Number("document.querySelectorAll('#list .text .ctl').length") >= 3);
        page.AssertQuiet();
    }

    [Fact]
    public async Task What_the_policy_forbids_is_stopped_by_the_browser()
    {
        await using ChromiumPage? page = await ChromiumPage.Open(SampleCase.Write(Messages));
        if (page is null)
        {
            return;
        }

        await page.Page.EvaluateExpressionAsync(
            "document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = \"owned\"' }),"
            + " Object.assign(new Image(), { src: 'http://192.0.2.1/x.png' }))");
        await page.Until("true");
        Assert.NotEqual("owned", await page.Page.GetTitleAsync());
        Assert.Contains(page.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_keyboard_reaches_everything()
    {
        await using ChromiumPage? page = await ChromiumPage.Open(SampleCase.Write(Messages));
        if (page is null)
        {
            return;
        }

        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.Text("document.activeElement.getAttribute('href')"));
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.Text("document.activeElement.id"));

        await page.Page.FocusAsync("#list");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(SampleCase.Id(0), await page.Text("document.activeElement.dataset.id"));
        await page.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(SampleCase.Id(1), await page.Text("document.activeElement.dataset.id"));
        await page.Page.Keyboard.PressAsync("End");
        Assert.Equal(SampleCase.Id(2880), await page.Text("document.activeElement.dataset.id"));
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("SUMMARY", await page.Text("document.activeElement.tagName"));
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Until("document.activeElement.parentElement.open && document.activeElement.parentElement.querySelector('.filter')");
        Assert.Equal("frame.number in {2980}", await page.Text("document.activeElement.parentElement.querySelector('.filter').textContent"));
        page.AssertQuiet();
    }

    [Fact]
    public async Task Everything_has_a_name_for_those_who_listen()
    {
        await using ChromiumPage? page = await ChromiumPage.Open(SampleCase.Write(Messages));
        if (page is null)
        {
            return;
        }

        Assert.Equal("", await page.Text(
            """
            Array.from(document.querySelectorAll('input, select, button, a, svg, section, nav, [role=region], [role=feed], img'))
              .filter(e => !e.closest('[hidden]') && !(e.getAttribute('aria-label') || e.getAttribute('alt')
                || e.getAttribute('aria-labelledby') || (e.labels && e.labels.length) || e.textContent.trim()))
              .map(e => e.outerHTML.slice(0, 80)).join('\n')
            """));
        Assert.Equal("", await page.Text(
            """
            Array.from(document.querySelectorAll('[aria-labelledby], [aria-describedby]'))
              .flatMap(e => ((e.getAttribute('aria-labelledby') || '') + ' ' + (e.getAttribute('aria-describedby') || '')).trim().split(/ +/))
              .filter(id => !document.getElementById(id)).join(' ')
            """));
        Assert.Equal(1, await page.Number("document.querySelectorAll('h1').length"));
        Assert.Equal(1, await page.Number("document.querySelectorAll('main').length"));
    }

    [Fact]
    public async Task Without_scripts_all_messages_can_be_read_and_linked()
    {
        await using ChromiumPage? page = await ChromiumPage.Open(
            SampleCase.Write(Messages), "#m-" + SampleCase.Id(3), hasScript: false);
        if (page is null)
        {
            return;
        }

        string html = await page.Page.GetContentAsync();
        Assert.Contains("<section class=\"talk\"", html, StringComparison.Ordinal);
        IElementHandle message = await page.Page.QuerySelectorAsync("#m-" + SampleCase.Id(3));
        BoundingBox box = await message.BoundingBoxAsync();
        Assert.InRange(box.Height, 20, 400);
        Assert.Null(await (await page.Page.QuerySelectorAsync("#app")).BoundingBoxAsync());
        page.AssertQuiet();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(400)]
    public async Task Nothing_is_wider_than_the_window(int width)
    {
        MsnTransfer transfer = new()
        {
            Timestamp = SampleCase.Start, From = SampleCase.Alice, FileName = new string('x', 300), Sha256 = new string('b', 64),
            Evidence = SampleCase.Evidence(1), RecordIdSource = () => "t",
        };
        string html = SampleCase.Write(
            new ReportOption(), [.. Messages, SampleCase.Message(9, new string('w', 3000)), transfer, SampleCase.Capture]);
        await using ChromiumPage? page = await ChromiumPage.Open(html, width: width);
        if (page is null)
        {
            return;
        }

        Assert.Equal(width, await page.Number("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Text_stands_out_from_its_ground(bool isDark)
    {
        await using ChromiumPage? page = await ChromiumPage.Open(
            SampleCase.Write(new ReportOption(), [.. Messages, SampleCase.Capture]), isDark: isDark);
        if (page is null)
        {
            return;
        }

        Assert.Equal("", await page.Text(Contrast));
    }

    [Fact]
    public async Task What_is_opened_covers_nothing()
    {
        await using ChromiumPage? page = await ChromiumPage.Open(SampleCase.Write(Enumerable.Range(0, 300).Select(Chatter)));
        if (page is null)
        {
            return;
        }

        await page.Page.EvaluateExpressionAsync("document.getElementById('list').scrollTop = 1300");
        await page.Until("document.querySelectorAll('#list .block').length > 1");
        await page.Page.EvaluateExpressionAsync("document.querySelectorAll('#list details').forEach(d => d.open = true)");
        await page.Until("document.querySelector('#list .filter')");
        await page.Until(
            """
            Array.from(document.querySelectorAll('#list article')).every((e, i, all) =>
              i === 0 || e.getBoundingClientRect().top >= all[i - 1].getBoundingClientRect().bottom)
            """);
        page.AssertQuiet();
    }

    [Fact]
    public async Task Paper_gets_the_chosen_messages()
    {
        await using ChromiumPage? page = await ChromiumPage.Open(SampleCase.Write(Messages));
        if (page is null)
        {
            return;
        }

        await page.Page.EvaluateExpressionAsync("dispatchEvent(new Event('beforeprint'))");
        await page.Page.EmulateMediaTypeAsync(PuppeteerSharp.Media.MediaType.Print);
        Assert.Equal(4, await page.Number("Array.from(document.querySelectorAll('#print article')).filter(e => e.offsetHeight > 0).length"));
        Assert.Equal(0, await page.Number("document.querySelector('#list').offsetHeight"));
        byte[] pdf = await page.Page.PdfDataAsync();
        Assert.True(pdf.Length > 10_000);
    }

    [Fact]
    public async Task A_hundred_thousand_messages_stay_fluid()
    {
        const int Count = 100_000;
        if (ChromiumPage.Program is null)
        {
            Console.WriteLine("Skipped: chromium is not installed.");
            return;
        }

        Stopwatch watch = Stopwatch.StartNew();
        string html = SampleCase.Write(Enumerable.Range(0, Count).Select(Chatter));
        long writing = watch.ElapsedMilliseconds;
        watch.Restart();
        await using ChromiumPage page = (await ChromiumPage.Open(html))!;
        long opening = watch.ElapsedMilliseconds;
        Assert.StartsWith("100,000 of 100,000 messages", await page.Text("document.getElementById('found').textContent"), StringComparison.Ordinal);
        Assert.InRange(await page.Number(Shown), 1, 200);
        Assert.InRange(await page.Number("document.getElementsByTagName('*').length"), 1, 20_000);

        string search = await page.Text(Measure("words", "needle 77"));
        await page.Until(Shown + " > 0");
        int expected = Enumerable.Range(0, Count).Count(i => i % 9 == 0 && $"{i}".Contains("77", StringComparison.Ordinal));
        Assert.StartsWith(
            $"{expected} of 100,000", await page.Text("document.getElementById('found').textContent"), StringComparison.Ordinal);
        string back = await page.Text(Measure("words", ""));
        string scrolling = await page.Text(Scroll);
        Assert.InRange(await page.Number("Math.max(...rowCounts)"), 1, 60);
        Assert.InRange(await page.Number("document.getElementsByTagName('*').length"), 1, 20_000);

        await page.Page.EvaluateExpressionAsync($"location.hash = '#m-{SampleCase.Id(54_321)}'");
        await page.Until($"document.activeElement.dataset.id === '{SampleCase.Id(54_321)}'");
        Assert.True(await page.Is(
            "(r => r.top >= 0 && r.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())"));
        page.AssertQuiet();
        Console.WriteLine(
            $"{Count} messages: {html.Length / 1_000_000} MB, written in {writing} ms, opened in {opening} ms, "
                + $"search {search} ms, cleared {back} ms, a step of scrolling {scrolling} ms");
    }

    private static MsnMessage Chatter(int i) => SampleCase.Message(
        i,
        i % 9 == 0 ? $"needle {i} in the hay" : $"message {i}: see you at the lake, bring the boat and the dog",
        i % 2 == 0 ? SampleCase.Alice : $"friend{i % 40}@example.org",
        i % 2 == 0 ? $"friend{(i + 1) % 40}@example.org" : SampleCase.Alice);

    private static string Measure(string id, string value) =>
        $$"""
        (() => {
          const input = document.getElementById('{{id}}');
          input.value = '{{value}}';
          const start = performance.now();
          input.dispatchEvent(new Event('input', { bubbles: true }));
          document.getElementById('list').getBoundingClientRect();
          return (performance.now() - start).toFixed(1);
        })()
        """;

    private const string Scroll =
        """
        (() => {
          const list = document.getElementById('list');
          const times = [];
          window.rowCounts = [];
          for (let i = 1; i <= 60; i++) {
            const start = performance.now();
            list.scrollTop = i % 3 === 0 ? list.scrollHeight * i / 60 : list.scrollTop + 700;
            list.dispatchEvent(new Event('scroll'));
            list.getBoundingClientRect();
            times.push(performance.now() - start);
            rowCounts.push(list.querySelectorAll('article').length);
          }
          times.sort((x, y) => x - y);
          return times[30].toFixed(1) + ' (worst ' + times[59].toFixed(1) + ')';
        })()
        """;

    // WCAG 2, 4.5 to 1, for each text that is in sight.
    private const string Contrast =
        """
        (() => {
          const parse = text => text.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
            .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
          const ground = e => {
            for (; e; e = e.parentElement) {
              const color = parse(getComputedStyle(e).backgroundColor);
              if (color.length < 4 || color[3] > 0) return color;
            }
            return [255, 255, 255];
          };
          const bad = new Set();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const e = walker.currentNode.parentElement;
            if (!walker.currentNode.textContent.trim() || !e.offsetParent || e.closest('svg, noscript, script')) continue;
            const [x, y] = [light(parse(getComputedStyle(e).color)), light(ground(e))];
            const ratio = (Math.max(x, y) + .05) / (Math.min(x, y) + .05);
            if (ratio < 4.5) bad.add(e.tagName + '.' + e.className + ' ' + ratio.toFixed(2));
          }
          return Array.from(bad).join('\n');
        })()
        """;
}
