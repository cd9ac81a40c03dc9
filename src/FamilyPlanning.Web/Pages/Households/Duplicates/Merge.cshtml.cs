using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.Duplicates;

/// <summary>One merge: what went along, and the form that undoes it.</summary>
public sealed class MergeModel(MergeReader reader, UndoMerge undo, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "撤销理由"), Required(ErrorMessage = "请写明撤销理由"), StringLength(DuplicatePair.MaxWords, ErrorMessage = "说明最多 {1} 个字")]
    public string? Words { get; set; }

    public MergeReader.Row Row { get; private set; } = null!;

    /// <summary>How many records of each kind went along.</summary>
    public IEnumerable<(string Record, int Count)> Moved => Row.Merge.Changes.GroupBy(c => DuplicateWords.Record(c.Record)).Select(group => (group.First().Record, group.Select(c => c.RecordId).Distinct().Count()));

    /// <summary>How many values the undoing left because they had been changed since.</summary>
    public int Stayed => Row.Merge.Changes.Count(c => c.Stayed);

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Row = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>Undoes the merge.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await undo.ExecuteAsync(Id, Words, Version, current.Officer, ct);
        this.Done(texts["已撤销合并，两条记录都在册"]);
        return RedirectToPage(new { Id });
    }
}
