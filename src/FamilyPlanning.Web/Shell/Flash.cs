using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FamilyPlanning.Web.Shell;

/// <summary>One sentence shown on the next page: what was done, or what needs a look. Without personal numbers, it travels in a cookie.</summary>
public static class Flash
{
    private const string DoneKey = "flash.done", WarnKey = "flash.warn";

    /// <summary>Says on the next page that something was done.</summary>
    public static void Done(this PageModel page, string sentence) => page.TempData[DoneKey] = sentence;

    /// <summary>Says on the next page that something needs a look.</summary>
    public static void Warn(this PageModel page, string sentence) => page.TempData[WarnKey] = sentence;

    /// <summary>Takes the sentences that wait, with the state they are shown in.</summary>
    public static IReadOnlyList<(TagState State, string Sentence)> Take(ITempDataDictionary data) =>
        [.. new[] { (TagState.Done, data[DoneKey] as string), (TagState.Due, data[WarnKey] as string) }
            .Where(flash => !string.IsNullOrEmpty(flash.Item2)).Select(flash => (flash.Item1, flash.Item2!))];
}
