using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(FamilyPlanning.EndToEnd.Tests.RunningOffice))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>What every journey does on every page it reaches: look at it as axe does, and listen to what the browser complains about.</summary>
internal static class Journey
{
    private static readonly string[] _rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>Complaints of the browser on a page: script faults, refused scripts and styles, and anything asked of another machine.</summary>
    public static ConcurrentQueue<string> Listen(this IPage page)
    {
        var complaints = new ConcurrentQueue<string>();
        page.PageError += (_, fault) => complaints.Enqueue(fault);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal)) complaints.Enqueue(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not ("data" or "blob") } asked && asked.Authority != new Uri(page.Url).Authority && page.Url != "about:blank") complaints.Enqueue($"{page.Url} asks {asked.Authority}");
        };
        return complaints;
    }

    /// <summary>The page has no barrier axe can find.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        // The other way opens a second window each time to join the results of frames; there are no frames here, and it takes half as long again.
#pragma warning disable CS0618
        var result = await page.Locator("html").RunAxeLegacy(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. _rules] } });
#pragma warning restore CS0618
        var barriers = string.Join('\n', result.Violations.Select(v => $"{page.Url}: {v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        Assert.True(barriers.Length == 0, barriers);
    }

    /// <summary>No sideways scrolling of the page itself.</summary>
    public static async Task AssertFitsAsync(this IPage page)
    {
        var (wide, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("window.innerWidth"));
        if (wide <= window + 1) return;
        var outside = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(-3).map(e => e.outerHTML.slice(0, 160))");
        Assert.Fail($"{page.Url} is {wide} px wide in a window of {window} px: {string.Join(" | ", outside)}");
    }

    /// <summary>Keeps the picture where the documentation shows it, when asked to (FAMILYPLANNING_SCREENSHOTS names the folder).</summary>
    public static async Task PictureAsync(this IPage page, string name, bool whole = false)
    {
        var folder = Environment.GetEnvironmentVariable("FAMILYPLANNING_SCREENSHOTS");
        if (string.IsNullOrEmpty(folder)) return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole, Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>Types a code into a box that searches areas and takes the first line, as a clerk does.</summary>
    public static async Task ChooseAreaAsync(this IPage page, string field, string code)
    {
        await page.FillAsync($"#{field.Replace('.', '_')}-box", code);
        await page.PressAsync($"#{field.Replace('.', '_')}-box", "Enter");
    }
}
