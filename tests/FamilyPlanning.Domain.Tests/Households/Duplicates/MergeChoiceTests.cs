using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using Xunit;

namespace FamilyPlanning.Domain.Tests.Households.Duplicates;

public sealed class MergeChoiceTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Fact]
    public void Two_phones_that_look_the_same_when_masked_are_a_choice()
    {
        var (one, other) = (Xiuying(phone: "14200001111"), Xiuying(phone: "14299991111"));

        Assert.True(one.DiffersFrom(other, MergeField.Phone));
        Assert.False(one.DiffersFrom(other, MergeField.Name));
    }

    [Fact]
    public void Birth_date_and_sex_are_no_choice_where_a_number_says_them()
    {
        var (one, other) = (Xiuying(born: new(1990, 1, 2)), Xiuying(born: new(1990, 2, 1)));
        Assert.True(one.DiffersFrom(other, MergeField.Birth));

        var reading = IdentityNumber.Read("519901199001021" + "42" + IdentityNumber.ExpectedCheckDigit("51990119900102142"), _today);
        one.Identify(new ProtectedNumber([1], [2], "519901********142"), reading);

        Assert.False(one.DiffersFrom(other, MergeField.Birth));
        Assert.True(one.DiffersFrom(other, MergeField.IdentityNumber));
        Assert.Equal([MergeField.IdentityNumber], other.Missing(one));
    }

    private static Person Xiuying(string? phone = null, DateOnly? born = null)
    {
        var household = Household.Open("519901101201", "H1", 1, null, new DateOnly(1990, 1, 1));
        var person = Person.File(household, new PersonName("王秀英", "wangxiuying", "wxy"), Sex.Female, born ?? new DateOnly(1990, 1, 2), "02", _today);
        person.Describe("02", null, phone, null);
        return person;
    }
}
