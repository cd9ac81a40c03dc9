using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Web.Shell;

/// <summary>What duties are called; Chinese, the key of the translation.</summary>
public static class Duties
{
    /// <summary>Name of a duty.</summary>
    public static string Name(Duty duty) => duty switch
    {
        Duty.UseWorkbench => "使用工作台",
        Duty.ReadLedger => "查看台账",
        Duty.KeepLedger => "登记和更正台账",
        Duty.ImportLedger => "导入和导出台账",
        Duty.UnmaskNumbers => "查看完整号码（需填写理由）",
        Duty.HandleRegistrations => "办理生育登记",
        Duty.HandleCheckups => "办理健康服务",
        Duty.ReceiveIncentives => "受理奖励扶助申请",
        Duty.ReviewIncentives => "乡镇初审",
        Duty.ConfirmIncentives => "县级审核确认",
        Duty.PreparePayouts => "编制发放批次",
        Duty.ApprovePayouts => "批准发放批次",
        Duty.ReadAgreements => "查看责任书",
        Duty.KeepAgreements => "拟定和签订责任书",
        Duty.ReadReports => "查看报表和看板",
        Duty.IssueReports => "签发报表",
        Duty.ManageSystem => "系统管理",
        Duty.ManageSecurity => "安全管理",
        Duty.ReadAudit => "审计",
    };
}
