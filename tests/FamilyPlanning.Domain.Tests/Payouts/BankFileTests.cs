using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Domain.Tests.Incentives;

namespace FamilyPlanning.Domain.Tests.Payouts;

public sealed class BankFileTests
{
    [Fact]
    public void Rows_stand_in_the_order_of_the_lines_with_full_account_numbers()
    {
        var text = BankFile.Write([new BankRow(2, "古丽·阿卜杜", "6217000000000000004", 2333.3m, "育儿补贴"), new BankRow(1, "青禾县, 儿童福利院", "100123456789", 3600m, "育儿补贴")]);

        Assert.Equal("序号,户名,账号,金额,用途\r\n1,\"青禾县, 儿童福利院\",100123456789,3600.00,育儿补贴\r\n2,古丽·阿卜杜,6217000000000000004,2333.30,育儿补贴\r\n", text);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+86")]
    [InlineData("@sum")]
    [InlineData(" ")]
    public void A_holder_no_bank_file_can_carry_is_refused(string holder) =>
        Assert.Throws<RuleBrokenException>(() => PayeeAccount.Enter(Subsidies.Village, AccountKind.BankCard, holder, null, Subsidies.Number(), Guid.NewGuid()));

    [Fact]
    public void An_answer_is_read_whatever_the_order_of_its_columns()
    {
        var (answers, faults) = BankAnswerFile.Read([["处理结果", "序号", "金额", "账号", "失败原因"], ["成功", "1", "3,600.00", "6217 0000 0000 0000 004", ""], ["失败", "２", "", "", "账户已销户"], ["", "", "", "", ""]]);

        Assert.Empty(faults);
        Assert.Equal([new BankAnswer(2, 1, "0004", 3600m, true, null), new BankAnswer(3, 2, null, null, false, "账户已销户")], answers);
    }

    [Fact]
    public void A_row_that_says_nothing_usable_is_named_by_its_number()
    {
        var (answers, faults) = BankAnswerFile.Read([["序号", "结果"], ["x", "成功"], ["2", "处理中"], ["3", "成功"]]);

        Assert.Equal(3, Assert.Single(answers).Line);
        Assert.Equal([new BankAnswerFault(2, "payouts.answer-line"), new BankAnswerFault(3, "payouts.answer-result")], faults);
    }

    [Fact]
    public void A_file_without_line_or_result_is_refused() =>
        Assert.Equal("payouts.return-file-columns", Assert.Throws<RuleBrokenException>(() => BankAnswerFile.Read([["姓名", "金额"]])).Rule);
}
