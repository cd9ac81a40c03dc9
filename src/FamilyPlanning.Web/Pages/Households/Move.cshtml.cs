using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Records a move (迁移): away, or into another household of the officer's area, found by its village and number.</summary>
public sealed class MoveModel(
    MovePerson move, HouseholdSearch households, HouseholdReader books, PersonReader reader, AreaReader areas, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "迁移方向"), Required(ErrorMessage = "请选择迁移方向")] public Direction? Where { get; set; }

    [BindProperty, Display(Name = "迁移日期"), Required(ErrorMessage = "请填写迁移日期")] public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "迁往何处"), StringLength(120, ErrorMessage = "地址最多 {1} 个字")] public string? To { get; set; }

    [BindProperty, Display(Name = "迁入村（社区）")] public string? Village { get; set; }

    [BindProperty, Display(Name = "迁入户的户编号"), StringLength(32, ErrorMessage = "户编号最多 {1} 个字符")] public string? Number { get; set; }

    [BindProperty, Display(Name = "与户主关系")] public string? Kinship { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    /// <summary>Where somebody moves.</summary>
    public enum Direction
    {
        /// <summary>Out of the area of the ledger.</summary>
        [Display(Name = "迁出本地")] Away,
        /// <summary>Into another household.</summary>
        [Display(Name = "迁入另一户")] Into,
    }

    public List<SelectListItem> Villages { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.OpenAsync(Id, current.Officer, ct);
        Villages = Choices.Villages(await areas.TreeAsync(current.Officer, ct));
    }

    /// <summary>Saves the move.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Where == Direction.Into && string.IsNullOrWhiteSpace(Village)) ModelState.AddModelError(nameof(Village), texts["请选择迁入村（社区）"]);
        if (Where == Direction.Into && string.IsNullOrWhiteSpace(Number)) ModelState.AddModelError(nameof(Number), texts["请填写迁入户的户编号"]);
        if (!ModelState.IsValid) return Page();
        if (Where == Direction.Away)
        {
            await move.OutAsync(Id, To, On!.Value, Version, current.Officer, ct);
        }
        else
        {
            if (await households.FindAsync(Village!, Number!, current.Officer, ct) is not { } household)
            {
                ModelState.AddModelError(nameof(Number), texts["该村没有这个户编号，请核对，或先建户"]);
                return Page();
            }

            await move.IntoAsync(Id, household, Kinship ?? Domain.Households.Person.KinshipOther, On!.Value, Version, current.Officer, ct);
        }

        this.Done(texts["已登记迁移"]);
        return await books.AwaitingHeadAsync(Id, current.Officer, ct) is { } headless ? RedirectToPage("Head", new { id = headless }) : RedirectToPage("Person", new { Id });
    }
}
