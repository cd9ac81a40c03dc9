using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FamilyPlanning.Web.Api;

/// <summary>What one calculator asks and answers, for /openapi/v1.json. The examples are computed, so they cannot grow old.</summary>
/// <param name="Name">Name of the operation.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Inputs">What it asks.</param>
/// <param name="Example">An answer; its type is the type of all answers.</param>
internal sealed record PolicyDescription(string Name, string Summary, IReadOnlyList<PolicyDescription.Input> Inputs, object Example)
{
    /// <summary>One thing that is asked.</summary>
    internal sealed record Input(string Name, string Meaning, string Example, bool Required = true);

    private static readonly DateOnly _asOf = new(2026, 11, 23);
    private static readonly Input _asOfInput = new("asOf", "提问日期，默认今天（北京时间） / day of asking, today by default", "2026-11-23", Required: false);

    public static readonly PolicyDescription ChildcareSubsidy = new(
        "childcareSubsidy", "育儿补贴：各年度金额、合计与首次申领期限 / childcare subsidy by claim year",
        [
            new("birthDate", "孩子出生日期 / birth date of the child", "2023-12-15"),
            new("firstClaimYear", "首次申领年度 / year of the first claim", "2025", Required: false),
            _asOfInput,
        ],
        ChildcareSubsidyAnswer.Of(Domain.Incentives.ChildcareSubsidy.Plan(new DateOnly(2023, 12, 15), 2025, [SubsidyRate.National]), _asOf));

    public static readonly PolicyDescription IdentityNumber = new(
        "identityNumber", "公民身份号码及等同证件号码校验；无效号码也是 200，valid 为 false / checks an identity number; an invalid one is an answer with valid false",
        [new("number", "号码，任意写法 / the number as written", "11010519491231002X"), _asOfInput],
        IdentityNumberAnswer.Of(Domain.Households.IdentityNumber.Read("11010519491231002X", _asOf), _asOf));

    public static readonly PolicyDescription AntenatalSchedule = new(
        "antenatalSchedule", "产前检查时间安排、预产期与孕周 / antenatal windows, due date and gestation",
        [
            new("lmp", "末次月经第一天 / first day of the last menstrual period", "2026-01-01"),
            new("on", "计算孕周的日期，默认今天（北京时间） / day of the gestation, today by default", "2026-03-26", Required: false),
            new("deliveryDate", "分娩日期 / delivery", "2026-10-10", Required: false),
            new("dischargeDate", "出院日期 / discharge", "2026-10-13", Required: false),
        ],
        AntenatalScheduleAnswer.Of(PregnancySchedule.From(new DateOnly(2026, 1, 1)), new DateOnly(2026, 3, 26), new DateOnly(2026, 10, 10), new DateOnly(2026, 10, 13)));

    public static readonly PolicyDescription ChildVisits = new(
        "childVisits", "0～6岁儿童健康检查时间安排 / health visits of a child to six years",
        [new("birthDate", "出生日期 / birth", "2026-03-10"), new("dischargeDate", "出院日期 / discharge", "2026-03-13")],
        new ChildVisitsAnswer(
            new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 13),
            [.. ChildVisitSchedule.From(new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 13)).Select(ChildVisitAnswer.Of)], ChildVisitSchedule.Source));

    public static readonly PolicyDescription AidAmount = new(
        "aidAmount", "奖励扶助、特别扶助、并发症扶助全国标准；给出 year 时为全年合计 / national base amount on a day, or the total of a year",
        [
            new("programme", "项目 / scheme: " + string.Join(", ", Enum.GetNames<AidProgramme>()), "SpecialAidDeath"),
            new("category", "类别 / urban, rural; level1, level2, level3; 奖励扶助不填 / none for RuralRewardAid", "rural", Required: false),
            new("date", "日期；给出 year 时不填 / the day, unless year is given", "2026-03-01", Required: false),
            new("year", "年度 / calendar year", "2026", Required: false),
            new("monthFrom", "起始月，默认 1 / first month", "1", Required: false),
            new("monthTo", "截止月，默认 12 / last month", "12", Required: false),
        ],
        new AidAmountAnswer(
            nameof(AidProgramme.SpecialAidDeath), "rural", new DateOnly(2026, 3, 1), 590, Words.Of(AidUnit.PersonMonth), Words.Of(SourceMark.Verified),
            AidAmounts.National.On(AidProgramme.SpecialAidDeath, AidCategory.Rural, new DateOnly(2026, 3, 1)).Source));

    /// <summary>The head of the description; only the public interface is in it.</summary>
    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "乡镇人口家庭服务 / township family services";
            document.Info.Description = "政策计算器：不登录、不保存任何内容。所有检查和服务均为自愿。 / Policy calculators: no sign-in, nothing stored. All checks and services are voluntary.";
            return Task.CompletedTask;
        });
    }

    /// <summary>Writes the inputs and the example into one operation.</summary>
    public void Describe(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (Inputs.FirstOrDefault(i => i.Name == parameter.Name) is not { } input) continue;
            (parameter.Description, parameter.Required, parameter.Example) = (input.Meaning, input.Required && Name != IdentityNumber.Name, JsonValue.Create(input.Example));
        }
        if (Name == IdentityNumber.Name) operation.RequestBody = Body();
        if (operation.Responses is { } answers && answers.TryGetValue("200", out var answer) && answer.Content is { } content && content.TryGetValue("application/json", out var json))
            json.Example = JsonSerializer.SerializeToNode(Example, Example.GetType(), JsonSerializerOptions.Web);
    }

    private OpenApiRequestBody Body() => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(Inputs.Where(i => i.Required).Select(i => i.Name)),
                    Properties = Inputs.ToDictionary(i => i.Name, IOpenApiSchema (i) => new OpenApiSchema { Type = JsonSchemaType.String, Description = i.Meaning }),
                },
                Example = new JsonObject { ["number"] = Inputs[0].Example },
            },
        },
    };
}

/// <summary>Hangs a description on an endpoint.</summary>
internal static class PolicyDescriptions
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, PolicyDescription description) => endpoint
        .WithName(description.Name).WithSummary(description.Summary)
        .Produces(StatusCodes.Status200OK, description.Example.GetType(), "application/json")
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            description.Describe(operation);
            return Task.CompletedTask;
        });
}
