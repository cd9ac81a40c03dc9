using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>Records a letter of another county about somebody who has come here (登记来函).</summary>
public sealed class ReceiveModel(ReceiveHandOverLetter receive, AreaReader areas, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty, Display(Name = "来函地"), Required(ErrorMessage = "请填写来函地"), StringLength(HandOver.MaxPlace, ErrorMessage = "地址最多 {1} 个字")] public string? OtherPlace { get; set; }

    [BindProperty, Display(Name = "函件编号"), StringLength(HandOver.MaxLetterNumber, ErrorMessage = "函件编号最多 {1} 个字符")] public string? LetterNumber { get; set; }

    [BindProperty, Display(Name = "收函日期"), Required(ErrorMessage = "请填写收函日期")] public DateOnly? ReceivedOn { get; set; }

    [BindProperty, Display(Name = "接收村（社区）"), Required(ErrorMessage = "请选择接收村（社区）")] public string? Village { get; set; }

    [BindProperty, Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(PersonName.MaxLength, ErrorMessage = "姓名最多 {1} 个字")] public string? Name { get; set; }

    [BindProperty, Display(Name = "身份证号码"), Required(ErrorMessage = "请填写身份证号码"), StringLength(40, ErrorMessage = "号码最多 {1} 个字符")] public string? IdentityNumber { get; set; }

    [BindProperty] public ConsentInput Consent { get; set; } = new();

    [BindProperty, Display(Name = "说明"), StringLength(HandOver.MaxWords, ErrorMessage = "说明最多 {1} 个字")] public string? Words { get; set; }

    public List<SelectListItem> Villages { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Villages = Choices.Villages(await areas.TreeAsync(current.Officer, ct));
        if (Villages is [var only]) Village ??= only.Value;
    }

    /// <summary>Records the letter.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var letter = new ReceiveHandOverLetter.Letter(Village!, Name, IdentityNumber, OtherPlace, LetterNumber, Consent.Value, ReceivedOn!.Value, Words);
        var id = await receive.ExecuteAsync(letter, current.Officer, ct);
        this.Done(texts["已登记来函"]);
        return RedirectToPage("Details", new { id });
    }
}
