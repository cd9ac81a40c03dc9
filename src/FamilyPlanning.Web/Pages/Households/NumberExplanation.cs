using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Says which digit of an identity number is wrong and what it should be, in a sentence at its field.</summary>
internal static class NumberExplanation
{
    private const int _mostSuggested = 3;

    /// <summary>Everything wrong with the number, alone and beside the typed birth date and sex.</summary>
    public static IEnumerable<ValidationResult> Of(string number, DateOnly? birthDate, Sex? sex, DateOnly today, IStringLocalizer<SharedResources> texts)
    {
        var reading = IdentityNumber.Read(number, today);
        if (!reading.Valid)
        {
            yield return new(Sentence(reading, texts) + Meant(number, birthDate, sex, today, texts), [nameof(MemberInput.IdentityNumber)]);
            yield break;
        }

        if (birthDate is { } typed && reading.BirthDate is { } born && typed != born)
            yield return new(texts["出生日期与身份证号码第 7 至 14 位（{0}）不符，请核对；以号码为准时可清空此项", born.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)], [nameof(MemberInput.BirthDate)]);
        if (sex is Sex.Male or Sex.Female && reading.Sex is { } told && told != sex)
            yield return new(texts["性别与身份证号码第 17 位（{0}）不符，请核对", texts[told == Sex.Male ? "男" : "女"].Value], [nameof(MemberInput.Sex)]);
    }

    // A question to whoever holds the paper, never a silent correction. Swapped neighbours are the usual slip; more than a few would only confuse.
    private static string Meant(string number, DateOnly? birthDate, Sex? sex, DateOnly today, IStringLocalizer<SharedResources> texts)
    {
        var possible = IdentityNumberRepair.Suggest(number, today, birthDate, sex);
        if (possible.Any(p => p.Slip == TypingSlip.Swapped)) possible = [.. possible.Where(p => p.Slip == TypingSlip.Swapped)];
        if (possible.Count == 0) return "";
        if (possible.Count > _mostSuggested) return birthDate is null || sex is null ? texts["。填写出生日期和性别后再保存，会提示可能打错的是哪一位"] : "";
        var places = possible.Select(p => p.Slip == TypingSlip.Swapped ? texts["{0}（第 {1}、{2} 位颠倒）", p.Number, p.Position, p.Position + 1] : texts["{0}（第 {1} 位）", p.Number, p.Position]);
        return texts["。可能是：{0}，请与证件核对", string.Join('、', places.Select(place => place.Value))];
    }

    /// <summary>The first fault of a number as a sentence.</summary>
    public static string Sentence(IdentityNumberReading reading, IStringLocalizer<SharedResources> texts) => reading.Fault switch
    {
        IdentityNumberFault.Length => texts["身份证号码应为 18 位，现为 {0} 位，请核对", reading.Normalized.Length],
        IdentityNumberFault.Characters => texts["身份证号码前 17 位只能是数字，末位是数字或 X，请核对"],
        IdentityNumberFault.Area => texts["身份证号码前两位“{0}”不是省级代码，请核对", reading.Normalized[..Math.Min(2, reading.Normalized.Length)]],
        IdentityNumberFault.BirthDate => texts["身份证号码第 7 至 14 位不是有效日期，请核对"],
        IdentityNumberFault.FutureBirth => texts["身份证号码中的出生日期晚于今天，请核对"],
        IdentityNumberFault.CheckDigit => texts["身份证号码第 18 位应为 {0}，请核对", IdentityNumber.ExpectedCheckDigit(reading.Normalized)],
        _ => texts["请填写身份证号码"],
    };
}
