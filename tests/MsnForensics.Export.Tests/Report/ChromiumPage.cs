using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PuppeteerSharp;

namespace MsnForensics.Export.Tests.Report;

/// <summary>A report opened from its file in the machine's own Chromium, and all that it tried besides.</summary>
internal sealed class ChromiumPage : IAsyncDisposable
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly IBrowser _browser;
    private readonly string _folder;

    private ChromiumPage(IBrowser browser, IPage page, string folder)
    {
        _browser = browser;
        _folder = folder;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, exceptions and dialogs.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What was asked for besides the file itself.</summary>
    public List<string> Requests { get; } = [];

    public static string? Program => Programs.FirstOrDefault(File.Exists);

    /// <summary>Null, and a line that says so, where there is no Chromium.</summary>
    public static async Task<ChromiumPage?> Open(
        string html, string fragment = "", int width = 1280, bool isDark = false, bool hasScript = true)
    {
        if (Program is not { } program)
        {
            Console.WriteLine("Skipped: chromium is not installed.");
            return null;
        }

        IBrowser browser = await Puppeteer.LaunchAsync(new LaunchOptions
        {
            ExecutablePath = program,
            Headless = true,
            Timeout = 120_000,
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "report.html");
        await File.WriteAllTextAsync(path, html);
        ChromiumPage page = new(browser, await browser.NewPageAsync(), folder);
        page.Listen();
        await page.Page.SetJavaScriptEnabledAsync(hasScript);
        await page.Page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await page.Page.EmulateMediaFeaturesAsync(
        [
            new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = isDark ? "dark" : "light" },
        ]);
        await page.Page.GoToAsync(new Uri(path).AbsoluteUri + fragment, WaitUntilNavigation.Load);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<string> Text(string expression) => (await Page.EvaluateExpressionAsync<string>(expression))!;

    public Task<int> Number(string expression) => Page.EvaluateExpressionAsync<int>(expression);

    public Task<bool> Is(string expression) => Page.EvaluateExpressionAsync<bool>(expression);

    /// <summary>Waits until the condition holds; fails after a minute, which is long enough on a busy machine.</summary>
    public Task Until(string expression) =>
        Page.WaitForFunctionAsync("() => " + expression, new WaitForFunctionOptions { Timeout = 60_000 });

    public async Task Type(string selector, string text)
    {
        await Page.FocusAsync(selector);
        await Page.Keyboard.TypeAsync(text);
    }

    public void AssertQuiet()
    {
        Assert.Empty(Complaints);
        Assert.Empty(Requests);
    }

    private void Listen()
    {
        Page.Console += (_, e) =>
        {
            if (e.Message.Type is ConsoleType.Error or ConsoleType.Warning)
            {
                Complaints.Add(e.Message.Text);
            }
        };
        Page.PageError += (_, e) => Complaints.Add(e.Message);
        Page.Error += (_, e) => Complaints.Add(e.Error);
        Page.Dialog += async (_, e) =>
        {
            Complaints.Add("dialog: " + e.Dialog.Message);
            await e.Dialog.Dismiss();
        };
        Page.Request += (_, e) =>
        {
            if (!e.Request.IsNavigationRequest && !e.Request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                Requests.Add(e.Request.Url);
            }
        };
    }
}
