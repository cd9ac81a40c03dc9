using FamilyPlanning.Documents.Agreements;
using FamilyPlanning.Domain.Agreements;

namespace FamilyPlanning.Documents.Tests.Agreements;

public sealed class ServiceAgreementDocumentTests(Paper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_agreement_prints_its_clauses_indicators_and_signatures()
    {
        var printed = new PrintedPages(await paper.Get<ServiceAgreementDocument>().RenderAsync(AnAgreement(), Ct));

        Paper.MatchesApproved("service-agreement", printed);
        Paper.IsArchivable(printed);
        Assert.InRange(printed.Pages.Count, 2, 4);
        Assert.All(printed.Sizes, size => Assert.Equal((210, 297), size));
    }

    [Fact]
    public async Task Nobody_signs_a_page_that_says_nothing()
    {
        for (var more = 0; more < 12; more++)
        {
            var data = AnAgreement() with { Clauses = [.. AnAgreement().Clauses.Take(7), .. Enumerable.Range(0, more).Select(n => new AgreementClause($"补充约定{n}", ["双方另行约定的服务事项。"])), AnAgreement().Clauses[^1]] };

            var printed = new PrintedPages(await paper.Get<ServiceAgreementDocument>().RenderAsync(data, Ct));

            var signed = Assert.Single(printed.Pages, page => page.Contains("负责人（签字）", StringComparison.Ordinal));
            Assert.Contains("变更与生效", signed, StringComparison.Ordinal);
            Assert.Contains("乙方：红旗村民委员会", signed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_agreement_without_an_indicator_clause_carries_the_indicators_at_its_end()
    {
        var printed = new PrintedPages(await paper.Get<ServiceAgreementDocument>().RenderAsync(AnAgreement() with { Clauses = [new("双方约定", ["按本责任书提供服务。"])] }, Ct));

        Assert.Contains("附：考核指标", printed.Text, StringComparison.Ordinal);
        Assert.Contains("群众满意度", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_of_an_agreement_on_file_prints_the_text_it_was_drawn_up_with()
    {
        var agreement = ServiceAgreement.DrawUp("519901101201", 2026, 7, "青石镇人民政府", "红旗村民委员会", "2026-1", [new("第一条指标", ["约定"])], [new("全部指标", 100, "公式", "来源")]);

        var printed = new PrintedPages(await paper.Get<ServiceAgreementDocument>().RenderAsync(ServiceAgreementData.Of(agreement, "青石镇", new DateOnly(2026, 1, 5)), Ct));

        Assert.Contains("青石镇2026年人口家庭服务工作责任书", printed.Text, StringComparison.Ordinal);
        Assert.Contains("〔2026〕7号", printed.Text, StringComparison.Ordinal);
        Assert.Contains("全部指标", printed.Text, StringComparison.Ordinal);
        Assert.Single(printed.Pages);
    }

    private static ServiceAgreementData AnAgreement() => new()
    {
        Township = "青石镇",
        Year = 2026,
        Serial = 3,
        PartyA = "青石镇人民政府",
        PartyB = "红旗村民委员会",
        TextVersion = "2026-1",
        DrawnUpOn = new DateOnly(2026, 1, 5),
        Clauses =
        [
            new("工作目标", ["为落实《中华人民共和国人口与计划生育法》第十条、第十二条和优化生育政策的要求，做好红旗村人口家庭服务工作，甲乙双方签订本责任书。", "双方以便民、自愿、及时、真实为原则，使居民登记方便、待遇应享尽享、健康服务送到家门口、台账底数清楚。"]),
            new("甲方职责", ["保障工作经费和业务系统运行，按时拨付，不截留、不克扣、不挪用。", "每年组织乙方工作人员培训不少于两次，及时传达政策变化。", "按期审核乙方提交的事项，做到受理有回执、办理有时限、退回有理由。", "保护居民个人信息和合法权益，受理投诉并在规定期限内答复。"]),
            new("乙方职责", ["方便居民办理生育登记，不设条件、不拖延；协助育儿补贴和奖励扶助的申领与初审。", "按月向有需要的居民提供健康服务邀约，尊重居民的选择；居民表示不需要的，如实记录，不影响其任何待遇。", "及时登记出生、死亡、婚姻和迁移变动，保证台账真实。", "按季度公开惠民政策和资金发放情况，公开内容不含个人隐私。"]),
            new("考核指标", ["考核指标及分值见下表，总分100分。提供了邀约即视为履职，居民不接受邀约不减分。"]),
            new("考核办法", ["考核以系统中的月度数据为依据，半年检查一次；年末按2%的比例抽样核查，并开展群众满意度调查。", "等次：90分及以上为优秀，70分及以上、不足90分为合格，不足70分的限期整改并回头看。"]),
            new("奖励", ["考核优秀的，甲方在批准的预算科目内给予500元工作奖励，注明资金来源。本责任书不设罚款、押金，不扣发任何报酬。"]),
            new("双方不得有的行为", ["不得对居民个人下达任何指标；不得强制或变相强制居民接受检查、手术或使用药具；不得向居民收取任何费用。", "不得公开居民的婚育、健康等隐私；不得弄虚作假、编造或篡改数据；不得将任何服务或待遇与居民的生育选择挂钩。"]),
            new("变更与生效", ["责任期内政策调整的，双方协商变更并书面确认。", "本责任书一式两份，双方各执一份，自双方签字盖章之日起生效。"]),
        ],
        Indicators =
        [
            new("生育登记便民", 15, "当日办结件数÷登记件数×100%", "生育登记"), new("育儿补贴初审及时", 15, "按时初审件数÷受理件数×100%", "奖励扶助"),
            new("扶助对象应享尽享", 15, "已发放人数÷已确认人数×100%；年审完成", "奖励扶助、资金发放"), new("特殊家庭每月联系", 10, "已联系户月÷应联系户月×100%", "双岗联系人记录"),
            new("母婴访视邀约与服务", 10, "已邀约次数÷应邀约次数×100%", "健康服务"), new("孕前检查与筛查的告知组织", 10, "已告知人数÷服务对象人数×100%", "健康服务"),
            new("药具服务与库存", 5, "账物相符、无过期", "药具"), new("数据质量与报表", 10, "抽查一致项÷抽查项×100%；报表按时", "数据质量、统计报表"),
            new("宣传、公开与培训", 5, "已完成项÷计划项×100%", "工作计划"), new("群众满意度", 5, "满意人数÷答复人数×100%", "满意度调查"),
        ],
    };
}
