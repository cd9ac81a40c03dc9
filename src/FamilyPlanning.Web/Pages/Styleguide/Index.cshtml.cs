using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FamilyPlanning.Web.Pages.Styleguide;

/// <summary>Every piece a page is built of, with fictional content; in development only.</summary>
[ChangesNothing]
public sealed class IndexModel(IWebHostEnvironment environment) : PageModel
{
    /// <summary>A choice with digit keys.</summary>
    public enum Answer
    {
        /// <summary>Accepted.</summary>
        [Display(Name = "接受")] Accepted,
        /// <summary>Declined.</summary>
        [Display(Name = "谢绝")] Declined,
    }

    /// <summary>Questions of the sample form.</summary>
    public sealed class Questions
    {
        /// <summary>Name.</summary>
        [Display(Name = "姓名"), Required, StringLength(60)] public string? Name { get; set; }

        /// <summary>Birth date.</summary>
        [Display(Name = "出生日期"), Required] public DateOnly? BornOn { get; set; }

        /// <summary>Village.</summary>
        [Display(Name = "村（社区）"), Required] public string? Village { get; set; }

        /// <summary>Answer.</summary>
        [Display(Name = "答复"), Required] public Answer? Reply { get; set; }

        /// <summary>Amount.</summary>
        [Display(Name = "金额"), Range(0, 100000)] public decimal? Amount { get; set; } = 3600;

        /// <summary>Consent.</summary>
        [Display(Name = "本人同意接收短信提醒")] public bool Consent { get; set; }

        /// <summary>Note.</summary>
        [Display(Name = "备注"), StringLength(200)] public string? Note { get; set; }
    }

    /// <summary>A row of the sample list.</summary>
    public sealed record Row(Guid Id, string Number, string Head, string Village, int Members, DateOnly Since, TagState State, string Word);

    /// <summary>Sample form.</summary>
    [BindProperty] public Questions Input { get; set; } = new();

    /// <summary>Sample filters.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "状态")] public string? Status { get; set; }

    /// <summary>Sample filters.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "村（社区）")] public string? Area { get; set; }

    /// <summary>Sample filters.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "建档日期")] public DateOnly? From { get; set; }

    /// <summary>Only for those who build the product.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment()) context.Result = NotFound();
    }

    /// <summary>Shows every error at once when the form is incomplete.</summary>
    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) return Page();
        this.Done("样例已保存");
        return RedirectToPage();
    }

    internal static JobState[] States => [JobState.Queued, JobState.Running, JobState.Done, JobState.Failed];
}
