using System.Text.Json;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Tests;

public sealed class CodeTableTests
{
    public static TheoryData<string, int> Sizes => new() { { "kinship", 84 }, { "marital", 8 }, { "ethnic", 58 } };

    private static CodeTable Table(string name) => name switch { "kinship" => KinshipCode.Table, "marital" => MaritalStatus.Table, _ => EthnicGroup.Table };

    [Theory, MemberData(nameof(Sizes))]
    public void The_table_has_each_code_of_the_standard_once(string name, int codes)
    {
        var table = Table(name);
        Assert.Equal(codes, table.All.Count);
        Assert.Equal(table.All.Count, table.All.Select(e => e.Code).Distinct().Count());
        Assert.Equal(table.All.Count, table.All.Select(e => e.Name).Distinct().Count());
        Assert.All(table.All, e => Assert.Matches("^[0-9]{2}$", e.Code));
        Assert.Equal(table.All.Select(e => e.Code).Order(StringComparer.Ordinal), table.All.Select(e => e.Code));
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Code_and_name_read_as_the_code(string name, int codes)
    {
        var table = Table(name);
        Assert.Equal(codes, table.All.Count(e => table.Read(e.Code) == e.Code && table.Read($" {e.Name} ") == e.Code && table.NameOf(e.Code) == e.Name));
    }

    [Theory]
    [InlineData("妻", "12")]
    [InlineData("奶 奶", "62")]
    [InlineData("外孙", "43")]
    [InlineData("０２", "02")]
    [InlineData("2", null)]
    [InlineData("邻居", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Relations_are_read_as_household_books_write_them(string? text, string? code) => Assert.Equal(code, KinshipCode.Table.Read(text));

    [Theory]
    [InlineData("汉", "01")]
    [InlineData("汉族", "01")]
    [InlineData("土家", "15")]
    [InlineData("基诺族", "56")]
    [InlineData("火星族", null)]
    public void Ethnic_groups_are_read_with_and_without_their_ending(string text, string? code) => Assert.Equal(code, EthnicGroup.Table.Read(text));

    [Fact]
    public void Married_are_the_codes_20_to_23() =>
        Assert.Equal(["20", "21", "22", "23"], MaritalStatus.Table.All.Select(e => e.Code).Where(MaritalStatus.IsMarried));

    [Fact]
    public void A_code_outside_the_standard_is_shown_as_it_is() => Assert.Equal("66x", KinshipCode.Table.NameOf("66x"));

    [Fact]
    public void The_words_of_the_sample_ledger_are_known()
    {
        using var sample = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "samples", "qingshi-expected.json")));
        var vocabulary = sample.RootElement.GetProperty("vocabulary");
        foreach (var (list, table) in new[] { ("relation", KinshipCode.Table), ("maritalStatus", MaritalStatus.Table), ("ethnicGroup", EthnicGroup.Table) })
        {
            foreach (var word in vocabulary.GetProperty(list).EnumerateObject().Where(w => w.Name.Length > 0))
            {
                Assert.Equal((word.Name, word.Value.GetString()), (word.Name, table.Read(word.Name)));
            }
        }
    }
}
