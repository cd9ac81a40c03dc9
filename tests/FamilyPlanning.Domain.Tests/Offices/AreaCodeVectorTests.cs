using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Domain.Tests.Offices;

public sealed class AreaCodeVectorTests
{
    private static readonly VectorFile _file = VectorFile.Open("area-codes.json");

    public static TheoryData<string> Cases => _file.Ids();

    [Theory, MemberData(nameof(Cases))]
    public void The_code_is_read_as_the_case_says(string id)
    {
        var expected = _file.Case(id);
        var reading = AreaCode.Read(VectorFile.Text(expected, "input"));

        Assert.Equal(expected.GetProperty("valid").GetBoolean(), reading.Valid);
        Assert.Equal(VectorFile.Text(expected, "reason"), VectorFile.Camel(reading.Fault));
        Assert.Equal(VectorFile.Text(expected, "code12"), reading.Code12);
        Assert.Equal(VectorFile.Text(expected, "level"), VectorFile.Camel(reading.Level));
        Assert.Equal(expected.GetProperty("ancestors").EnumerateArray().Select(a => a.GetString()!), reading.Ancestors);
        Assert.Equal(VectorFile.Text(expected, "townshipKind"), VectorFile.Camel(reading.TownshipKind));
        Assert.Equal(VectorFile.Text(expected, "villageKind"), VectorFile.Camel(reading.VillageKind));
        Assert.Equal(VectorFile.Text(expected, "group"), reading.Group);
        Assert.Equal(VectorFile.Text(expected, "urbanRural"), reading.UrbanRural);
    }

    [Fact]
    public void The_names_of_the_urban_rural_classes_are_those_of_the_file() =>
        Assert.Equal(
            _file.Root.GetProperty("urbanRuralNames").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!),
            AreaCode.UrbanRuralNames.ToDictionary());
}
