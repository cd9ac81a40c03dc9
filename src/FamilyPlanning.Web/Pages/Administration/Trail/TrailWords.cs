namespace FamilyPlanning.Web.Pages.Administration.Trail;

/// <summary>Verbs and kinds of record of the trail as people say them; the trail itself keeps the names of the code, which stay the same in every language.</summary>
internal static class TrailWords
{
    private static readonly Dictionary<string, string> _verbs = new()
    {
        ["Added"] = "新增",
        ["Modified"] = "修改",
        ["Deleted"] = "删除",
        ["Opened"] = "打开",
        ["OpenedAsOf"] = "按日期回看",
        ["Searched"] = "查询",
        ["Unmasked"] = "查看完整号码",
        ["Printed"] = "打印",
        ["Exported"] = "导出",
        ["Fetched"] = "下载",
        ["Imported"] = "导入",
        ["Undone"] = "撤销导入",
        ["AskedForNobody"] = "请求移交，未找到",
        ["SignedIn"] = "登录",
        ["SignedOut"] = "退出",
        ["SignInRefused"] = "登录被拒",
        ["ReauthenticationRefused"] = "再次验证被拒",
        ["PasswordChosen"] = "设置密码",
        ["AccountOpened"] = "开设账号",
        ["SessionsEnded"] = "结束会话",
        ["Unlocked"] = "解除锁定",
    };

    private static readonly Dictionary<string, string> _kinds = new()
    {
        ["Account"] = "账号",
        ["ApplicationStep"] = "申请办理步骤",
        ["Area"] = "区划",
        ["AreaChange"] = "区划调整",
        ["AuditEntry"] = "审计",
        ["CalendarDay"] = "工作日历",
        ["ChildbearingRegistration"] = "生育登记",
        ["DuplicatePair"] = "疑似重复",
        ["EntitlementCheck"] = "协查",
        ["HandOver"] = "移交",
        ["Household"] = "家庭",
        ["Households"] = "家庭名单",
        ["ImportFinding"] = "导入问题",
        ["ImportLayout"] = "导入表头",
        ["ImportRun"] = "导入",
        ["IncentiveApplication"] = "奖励扶助申请",
        ["JobRun"] = "任务",
        ["LedgerEntry"] = "资金明细",
        ["MaternityClient"] = "孕产妇",
        ["Membership"] = "户籍成员",
        ["Officer"] = "经办人",
        ["OfficerSession"] = "会话",
        ["OneTimeLink"] = "一次性链接",
        ["PayeeAccount"] = "收款账户",
        ["Payment"] = "发放明细",
        ["PaymentBatch"] = "发放批次",
        ["People"] = "人员名单",
        ["Person"] = "人员",
        ["PersonMerge"] = "人员合并",
        ["PolicyParameter"] = "政策参数",
        ["PopulationEvent"] = "变动记录",
        ["ProgrammeAmount"] = "项目标准",
        ["RegistrationHandling"] = "登记办理",
        ["RegistrationParty"] = "登记当事人",
        ["RegistrationSlip"] = "生育服务单",
        ["ReportIssue"] = "报出的报表",
        ["ReturnFile"] = "银行回盘",
        ["SecondFactor"] = "第二因素",
        ["ServiceAgreement"] = "责任书",
        ["ServiceInvitation"] = "服务邀约",
        ["VillageCard"] = "邀约卡",
    };

    public static string Verb(string action) => _verbs.GetValueOrDefault(action, action);

    public static string Kind(string recordType) => _kinds.GetValueOrDefault(recordType, recordType);
}
