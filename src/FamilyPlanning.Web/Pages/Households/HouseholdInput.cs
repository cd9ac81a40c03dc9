using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>A household as a clerk types it; shared by every form that opens or corrects one.</summary>
public class HouseholdInput
{
    [Display(Name = "户编号"), Required(ErrorMessage = "请填写户编号"), StringLength(32, ErrorMessage = "户编号最多 {1} 个字符")]
    public string Number { get; set; } = "";

    [Display(Name = "村民小组"), Range(1, 99, ErrorMessage = "村民小组应为 1 至 99")]
    public int? Group { get; set; }

    [Display(Name = "详细地址"), StringLength(200, ErrorMessage = "地址最多 {1} 个字")]
    public string? Address { get; set; }

    /// <summary>What is on file, for correcting.</summary>
    public static HouseholdInput Of(Household household) => new() { Number = household.Number, Group = household.GroupNumber, Address = household.Address };
}
