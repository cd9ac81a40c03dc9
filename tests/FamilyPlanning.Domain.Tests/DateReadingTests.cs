using CsCheck;

namespace FamilyPlanning.Domain.Tests;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("20240105")]
    [InlineData("2024-1-5")]
    [InlineData("2024-01-05")]
    [InlineData("2024.1.5")]
    [InlineData("2024/1/5")]
    [InlineData("2024年1月5日")]
    [InlineData("2024年01月05日")]
    [InlineData("2024年1月5号")]
    [InlineData("2024年1月5")]
    [InlineData("２０２４－０１－０５")]
    [InlineData("２０２４．１．５")]
    [InlineData("２０２４年１月５日")]
    [InlineData(" 2024 年 1 月 5 日 ")]
    [InlineData("2024 / 1 / 5")]
    public void The_ways_people_write_a_day_are_read(string typed) => Assert.Equal(new DateOnly(2024, 1, 5), DateReading.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("2024-1/5")]
    [InlineData("2024-1-5-6")]
    [InlineData("2024-1")]
    [InlineData("24-1-5")]
    [InlineData("5/1/2024")]
    [InlineData("2024-13-1")]
    [InlineData("2024-4-31")]
    [InlineData("2023-2-29")]
    [InlineData("2100-2-29")]
    [InlineData("0000-1-1")]
    [InlineData("2024-001-5")]
    [InlineData("2024--5")]
    [InlineData("2024年1月")]
    [InlineData("2024月1年5日")]
    [InlineData("20240230")]
    [InlineData("202401051")]
    [InlineData("٢٠٢٤0105")]
    [InlineData("+024-1-5")]
    [InlineData("不详")]
    [InlineData("年月日")]
    [InlineData("\ud800")]
    public void Anything_else_is_no_day(string? typed) => Assert.Null(DateReading.Read(typed));

    [Fact]
    public void Every_day_is_read_in_every_style() =>
        Gen.Date[new DateTime(1, 1, 1), new DateTime(9999, 12, 31)].Select(DateOnly.FromDateTime).Sample(day =>
            new[] { $"{day:yyyyMMdd}", $"{day:yyyy-MM-dd}", $"{day:yyyy}.{day.Month}.{day.Day}", $"{day:yyyy}/{day.Month}/{day.Day}", $"{day:yyyy}年{day.Month}月{day.Day}日" }
                .All(text => DateReading.Read(text) == day), iter: 20_000);

    [Fact]
    public void Nothing_that_can_be_typed_ends_in_a_fault() =>
        Gen.String[Gen.Char["0123456789-./年月日号 ０\ud800"], 0, 14].Sample(text => DateReading.Read(text) is null || TypedText.Compact(text).Length >= 8, iter: 50_000);
}
