using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;

namespace FamilyPlanning.Web.Pages.Policy;

/// <summary>What the answers of the calculators are called; each word is a key of its translation.</summary>
internal static class PolicyWords
{
    public static string Of(CheckupStep step) => step switch
    {
        CheckupStep.Antenatal1 => "第1次产前检查（建册）",
        CheckupStep.Antenatal2 => "第2次产前检查",
        CheckupStep.Antenatal3 => "第3次产前检查",
        CheckupStep.Antenatal4 => "第4次产前检查",
        CheckupStep.Antenatal5 => "第5次产前检查",
        CheckupStep.Postpartum => "产后访视",
        CheckupStep.Day42 => "产后42天检查",
        CheckupStep.Newborn => "新生儿访视",
        CheckupStep.FullMonth => "满月检查",
        CheckupStep.M3 => "3月龄检查",
        CheckupStep.M6 => "6月龄检查",
        CheckupStep.M8 => "8月龄检查",
        CheckupStep.M12 => "12月龄检查",
        CheckupStep.M18 => "18月龄检查",
        CheckupStep.M24 => "24月龄检查",
        CheckupStep.M30 => "30月龄检查",
        CheckupStep.M36 => "36月龄检查",
        CheckupStep.M48 => "4岁检查",
        CheckupStep.M60 => "5岁检查",
        CheckupStep.M72 => "6岁检查",
    };

    public static string? Of(BloodTest test) => test switch
    {
        BloodTest.Due => "血常规",
        BloodTest.OnceAt6To8 => "血常规（6至8月龄做一次）",
        BloodTest.None => null,
    };

    public static string Of(AidProgramme programme) => programme switch
    {
        AidProgramme.RuralRewardAid => "农村奖励扶助",
        AidProgramme.SpecialAidDeath => "特别扶助（独生子女死亡）",
        AidProgramme.SpecialAidDisability => "特别扶助（独生子女伤残）",
        AidProgramme.ComplicationAid => "手术并发症扶助",
    };

    public static string Of(AidCategory category) => category switch
    {
        AidCategory.Urban => "城镇",
        AidCategory.Rural => "农村",
        AidCategory.Level1 => "一级",
        AidCategory.Level2 => "二级",
        AidCategory.Level3 => "三级",
    };

    public static string Of(AidUnit unit) => unit switch
    {
        AidUnit.PersonYear => "元/人·年",
        AidUnit.PersonMonth => "元/人·月",
    };

    public static string Of(SourceMark mark) => mark switch
    {
        SourceMark.Verified => "已核实",
        SourceMark.DayToConfirm => "起始日待核实",
        SourceMark.ToConfirm => "待核实",
    };

    public static string Of(IdentityDocumentKind kind) => kind switch
    {
        IdentityDocumentKind.ResidentId => "居民身份证",
        IdentityDocumentKind.ResidentId15 => "第一代居民身份证（15位，已停用）",
        IdentityDocumentKind.HkMacaoTaiwanResidencePermit => "港澳台居民居住证",
        IdentityDocumentKind.ForeignPermanentResident => "外国人永久居留身份证",
        IdentityDocumentKind.ForeignPermanentResidentOld => "外国人永久居留证（旧版15位，只核对格式）",
    };

    /// <summary>Why a number is refused. The right check digit is not told here: anybody may ask.</summary>
    public static string Of(IdentityNumberFault fault) => fault switch
    {
        IdentityNumberFault.Empty => "请填写证件号码",
        IdentityNumberFault.Length => "号码应为18位（旧号码15位），请核对位数",
        IdentityNumberFault.Characters => "号码中有不该出现的字符：前17位只能是数字，末位是数字或X",
        IdentityNumberFault.Area => "开头的地区代码不存在，请核对前两位",
        IdentityNumberFault.BirthDate => "号码中的出生日期不存在，请核对第7至14位",
        IdentityNumberFault.FutureBirth => "号码中的出生日期晚于今天，请核对第7至14位",
        IdentityNumberFault.CheckDigit => "校验码不符，请逐位核对，尤其是相邻数字是否写反",
    };
}
