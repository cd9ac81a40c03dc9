using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Registrations;

/// <summary>How a request came in, and what the applicant signed.</summary>
public sealed class TakeInput : IValidatableObject
{
    [Display(Name = "村（社区）"), Required(ErrorMessage = "请选择村（社区）")] public string? Village { get; set; }

    [Display(Name = "办理渠道")] public RegistrationChannel Channel { get; set; }

    [Display(Name = "代办人姓名"), StringLength(60, ErrorMessage = "姓名最多 {1} 个字")] public string? AgentName { get; set; }

    [Display(Name = "申请人已阅读并签署《生育登记告知承诺书》")] public bool Promised { get; set; }

    [Display(Name = "申请人同意为办理生育登记使用其个人信息")] public bool Consented { get; set; }

    [Display(Name = "信息不一致，需要请外地协查（时限约束本办公室，不影响申请人）")] public bool NeedsCheck { get; set; }

    [Display(Name = "协查地"), StringLength(120, ErrorMessage = "协查地最多 {1} 个字")] public string? CheckPlace { get; set; }

    [Display(Name = "协查事项"), StringLength(300, ErrorMessage = "协查事项最多 {1} 个字")] public string? CheckQuestion { get; set; }

    /// <summary>What is missing, each at its field.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var texts = validationContext.GetRequiredService<IStringLocalizer<SharedResources>>();
        if (Channel == RegistrationChannel.Entrusted && string.IsNullOrWhiteSpace(AgentName)) yield return new(texts["委托代办请填写代办人姓名"], [nameof(AgentName)]);
        if (!Promised) yield return new(texts["请先请申请人阅读并签署告知承诺书"], [nameof(Promised)]);
        if (!Consented) yield return new(texts["请先取得申请人对使用个人信息的同意"], [nameof(Consented)]);
        if (NeedsCheck && string.IsNullOrWhiteSpace(CheckPlace)) yield return new(texts["请填写向哪里协查"], [nameof(CheckPlace)]);
        if (NeedsCheck && string.IsNullOrWhiteSpace(CheckQuestion)) yield return new(texts["请填写协查什么"], [nameof(CheckQuestion)]);
    }

    /// <summary>The request the act takes.</summary>
    public RegistrationRequest ToRequest(StatementInput stated) => new(
        Village!, Channel, AgentName, Promised, Consented, NeedsCheck ? new CheckEntry(CheckPlace!, CheckQuestion!) : null, stated.ToEntry());
}
