using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Web.Tests.Households;

/// <summary>A mistyped identity number at the counter: what could have been meant is asked, never filled in.</summary>
public sealed class RegisterPageTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly string _number = TestOffice.NumberFor(new DateOnly(1990, 6, 15), Sex.Female);

    [Fact]
    public async Task Two_swapped_digits_are_named_with_the_number_that_was_meant()
    {
        var sentence = await RefusedAsync(_number[..4] + _number[5] + _number[4] + _number[6..], "1990-06-15", "Female");

        Assert.Contains("第 18 位应为", sentence, StringComparison.Ordinal);
        Assert.Contains($"{_number}（第 5、6 位颠倒）", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_wrong_digit_of_the_birth_date_is_named()
    {
        var sentence = await RefusedAsync(_number[..10] + "16" + _number[12..], "1990-06-15", "Female");

        Assert.Contains("第 7 至 14 位不是有效日期", sentence, StringComparison.Ordinal);
        Assert.Contains($"{_number}（第 11 位）", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_birth_date_and_sex_they_are_asked_for()
    {
        var wrong = "0123456789".Where(digit => digit != _number[17]).Select(digit => _number[..17] + digit)
            .First(typed => IdentityNumberRepair.Suggest(typed, TestClock.Today).All(s => s.Slip != TypingSlip.Swapped));

        var sentence = await RefusedAsync(wrong, null, null);

        Assert.Contains("填写出生日期和性别后再保存", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(_number, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_the_card_really_has_is_filed_once_the_clerk_says_what_it_was_checked_against()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var odd = _number[..17] + "0123456789".First(digit => digit != _number[17]);
        var refused = await clerk.SubmitAsync("/Households/Register", Fields(odd, "1990-06-15", "Female"));
        Assert.NotNull(refused.Document.QuerySelector("[name='Members[0].NumberConfirmation']"));

        var filed = await clerk.PostAsync(refused, new Dictionary<string, string?> { ["Members[0].NumberConfirmation"] = "已看原件" });

        var tooShort = Fields(_number[..17], "1990-06-15", "Female");
        tooShort["Members[0].NumberConfirmation"] = "已看原件";
        Assert.Contains("应为 18 位", string.Join('\n', (await clerk.SubmitAsync("/Households/Register", tooShort)).Errors), StringComparison.Ordinal);
        Assert.Empty(filed.Errors);
        Assert.Contains("已建户", filed.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> RefusedAsync(string number, string? born, string? sex)
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var page = await clerk.SubmitAsync("/Households/Register", Fields(number, born, sex));
        return string.Join('\n', page.Errors);
    }

    private static Dictionary<string, string?> Fields(string number, string? born, string? sex) => new()
    {
        ["Input.Village"] = TestOffice.Stonebridge,
        ["Input.Number"] = "R1",
        ["Members[0].Name"] = "赵大山",
        ["Members[0].IdentityNumber"] = number,
        ["Members[0].BirthDate"] = born,
        ["Members[0].Sex"] = sex,
        ["Members[0].Kinship"] = "02",
    };
}
