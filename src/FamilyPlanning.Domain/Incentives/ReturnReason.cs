namespace FamilyPlanning.Domain.Incentives;

/// <summary>Why an application goes back to the applicant (退回). A return is no refusal for ever: what can be corrected is corrected and received again.</summary>
/// <remarks>In the order of the checks; of several the first is the reason (samples, childcare key, "rules").</remarks>
public enum ReturnReason
{
    /// <summary>儿童身份证号码不在台账中.</summary>
    ChildNotInLedger,
    /// <summary>儿童不具有中国国籍 (norm Art. 5).</summary>
    ChildNotChineseNational,
    /// <summary>儿童户籍不在本地 (norm Art. 5, 9): the office of the hukou receives it.</summary>
    ChildRegisteredElsewhere,
    /// <summary>儿童在申领年度之前死亡.</summary>
    ChildDeceased,
    /// <summary>该年度无应补月份.</summary>
    NothingDueInYear,
    /// <summary>申领年度已过 (provincial parameter Subsidy.LateRule).</summary>
    ClaimYearOver,
    /// <summary>父母双方就同一儿童同一年度分别申领.</summary>
    BothParentsApplied,
    /// <summary>同一儿童同一年度重复申领.</summary>
    DuplicateClaim,
    /// <summary>银行账号无效.</summary>
    InvalidBankCard,
    /// <summary>材料不全.</summary>
    PapersMissing,
    /// <summary>申请人与儿童关系不符 (norm Art. 6).</summary>
    ApplicantNotEntitled,
    /// <summary>填写的内容与证件不一致.</summary>
    DataDiffers,
    /// <summary>其他; the text says which.</summary>
    Other,
}

/// <summary>What a decision says beside the amount; nothing of it holds the application up.</summary>
public enum DecisionNote
{
    /// <summary>申报月数有误，按规定计算: the office computes the months.</summary>
    WrongMonthCount,
    /// <summary>首次申领晚于期限: the years gone by are lost where the province says so.</summary>
    LateFirstClaim,
    /// <summary>死亡当年可申领 (norm; full amount of the year, to confirm).</summary>
    DeathYearClaimAccepted,
    /// <summary>台账中未记载证件，国籍由户籍推定.</summary>
    NationalityPresumed,
}
