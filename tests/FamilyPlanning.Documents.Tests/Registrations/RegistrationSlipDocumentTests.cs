using FamilyPlanning.Documents.Registrations;
using FamilyPlanning.Domain.Registrations;

namespace FamilyPlanning.Documents.Tests.Registrations;

public sealed class RegistrationSlipDocumentTests(Paper paper)
{
    private static readonly SlipPerson _applicant = new("王秀兰", "519901********1228", "青禾县青石镇红旗村三组12号");
    private static readonly SlipPerson _secondParent = new("李建国", "511599********0019", "青禾县青石镇红旗村三组12号");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_slip_of_two_parents_prints_both_alike()
    {
        var printed = await Print(ASlip());

        Paper.MatchesApproved("registration-slip-two", printed);
        Paper.IsArchivable(printed);
        Assert.Equal((210, 148), Assert.Single(printed.Sizes));
    }

    [Fact]
    public async Task The_slip_of_one_person_leaves_no_empty_line_for_another()
    {
        var printed = await Print(ASlip() with { People = [_applicant], BirthOrder = 5, ProvincialNumber = "川519901-2026-000123" });

        Paper.MatchesApproved("registration-slip-one", printed);
        Assert.Single(printed.Pages);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(12)]
    public async Task Every_birth_order_is_printed_in_the_same_words(int order)
    {
        var printed = await Print(ASlip() with { BirthOrder = order });
        var first = await Print(ASlip() with { BirthOrder = 1 });

        Assert.Equal(first.Text.Replace("第1孩", "", StringComparison.Ordinal), printed.Text.Replace($"第{order}孩", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Number_and_code_are_copied_in_one_piece()
    {
        var printed = await Print(ASlip());

        Assert.Contains("519901101202600012", printed.Text, StringComparison.Ordinal);
        Assert.Contains("本单仅作为享受生育服务的凭证。", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_names_and_addresses_stay_on_the_page()
    {
        var name = string.Join("·", Enumerable.Repeat("买买提吐尔逊", 6));
        var address = string.Concat(Enumerable.Repeat("青禾县青石镇红旗村", 7));

        var printed = await Print(ASlip() with { People = [_applicant with { Name = name, Residence = address }, _secondParent with { Name = name, Residence = address }] });

        Assert.Single(printed.Pages);
        Assert.Equal(14, printed.Text.Count(c => c == '禾'));
    }

    [Fact]
    public void A_clear_identity_number_never_reaches_the_slip()
    {
        Assert.Throws<ArgumentException>(() => ASlip() with { People = [_applicant with { MaskedIdentityNumber = "519901199001011228" }] });
    }

    [Fact]
    public async Task The_code_is_drawn_module_by_module()
    {
        var one = await Print(ASlip() with { CheckMatrix = ["101", "010", "111"] });
        var other = await Print(ASlip() with { CheckMatrix = ["101", "011", "111"] });

        // Four runs of dark modules, three in the second row's place move: rows 101, 010, 111 are 2 + 1 + 1 rectangles.
        Assert.Equal(4, one.DarkRectangles.Count);
        Assert.Equal(3 * one.DarkRectangles.Min(r => r.Width), one.DarkRectangles.Max(r => r.Width), 0.5);
        Assert.Equal(4, other.DarkRectangles.Count);
        Assert.Equal(2 * one.DarkRectangles.Min(r => r.Width), other.DarkRectangles.OrderBy(r => r.Width).ElementAt(2).Width, 0.5);
    }

    private async Task<PrintedPages> Print(RegistrationSlipData data) => new(await paper.Get<RegistrationSlipDocument>().RenderAsync(data, Ct));

    private static RegistrationSlipData ASlip() => new()
    {
        Number = "519901101202600012",
        People = [_applicant, _secondParent],
        BirthOrder = 2,
        Kind = RegistrationKind.First,
        RegisteredOn = new DateOnly(2026, 11, 23),
        IssuedOn = new DateOnly(2026, 11, 23),
        IssuingBody = "青石镇人民政府",
        Code = VerificationCode.Grouped("7K3PQ9W2MX4TB6H8ZC1RD5VN0J"),
        CheckAddress = "https://qinghe.example/check",
        CheckMatrix = [.. Enumerable.Range(0, 33).Select(y => string.Concat(Enumerable.Range(0, 33).Select(x => ((x * y) + x + y) % 3 == 0 ? '1' : '0')))],
    };
}
