using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>The consent without which nothing leaves the office.</summary>
public sealed class ConsentInput
{
    [Display(Name = "同意人"), Required(ErrorMessage = "请填写同意人"), StringLength(HandOverConsent.MaxName, ErrorMessage = "姓名最多 {1} 个字")] public string? GivenBy { get; set; }

    [Display(Name = "同意日期"), Required(ErrorMessage = "请填写同意日期")] public DateOnly? On { get; set; }

    [Display(Name = "同意方式"), Required(ErrorMessage = "请选择同意方式")] public ConsentWay? Way { get; set; }

    internal HandOverConsent Value => new(GivenBy, On, Way);
}
