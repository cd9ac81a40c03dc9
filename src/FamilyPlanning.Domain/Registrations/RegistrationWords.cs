namespace FamilyPlanning.Domain.Registrations;

/// <summary>What was done at one handling of a registration (办理类型).</summary>
public enum RegistrationKind
{
    /// <summary>首次: before the birth.</summary>
    First,
    /// <summary>补登: after the birth.</summary>
    Late,
    /// <summary>变更: facts changed.</summary>
    Change,
    /// <summary>补发: the slip again.</summary>
    Reissue,
    /// <summary>注销: at the applicant's wish.</summary>
    Cancel,
}

/// <summary>The way a request came in (国卫办人口发〔2021〕21号: one visit, online, entrusted, village on behalf).</summary>
public enum RegistrationChannel
{
    /// <summary>窗口.</summary>
    Window,
    /// <summary>网上.</summary>
    Online,
    /// <summary>委托代办.</summary>
    Entrusted,
    /// <summary>村（社区）代受理.</summary>
    VillageOnBehalf,
}

/// <summary>Where a registration stands. A registration is received, not permitted (the-line.md): there is no state in which it could wait for a permission or be turned down.</summary>
public enum RegistrationStatus
{
    /// <summary>草稿.</summary>
    Draft,
    /// <summary>已受理: numbered.</summary>
    Accepted,
    /// <summary>协查中: the office asks another place; the limit binds the office.</summary>
    Checking,
    /// <summary>已登记.</summary>
    Registered,
    /// <summary>已注销, by the applicant.</summary>
    Cancelled,
}

/// <summary>What the registration is made for, as the applicant states it.</summary>
public enum PresentState
{
    /// <summary>未孕.</summary>
    NotPregnant,
    /// <summary>已孕.</summary>
    Pregnant,
    /// <summary>已生育.</summary>
    Born,
}

/// <summary>How the slip reaches the applicant.</summary>
public enum SlipDelivery
{
    /// <summary>窗口领取.</summary>
    AtWindow,
    /// <summary>邮寄.</summary>
    ByPost,
    /// <summary>电子件.</summary>
    Electronic,
    /// <summary>村（社区）转交.</summary>
    ThroughVillage,
}

/// <summary>Whose answer ended a check with another place (协查).</summary>
public enum EntitlementCheckAnswer
{
    /// <summary>The other place confirmed what was stated.</summary>
    Confirmed,
    /// <summary>The other place knew otherwise; the statement was corrected together with the applicant.</summary>
    Corrected,
    /// <summary>No answer could be had; the applicant's promise settles it (国卫办人口发〔2021〕21号).</summary>
    SettledByPromise,
}

/// <summary>Which children count for the birth order (孩次); provinces differ (domain.md 4, parameter <c>Registration.OrderCounting</c>).</summary>
public enum OrderCounting
{
    /// <summary>All living children of the applicants.</summary>
    AllLiving,
    /// <summary>Only children the two have in common, without adopted and deceased ones (湘卫人口家庭发〔2022〕1号).</summary>
    Common,
}

/// <summary>Who handles something, when, and on which day of the office.</summary>
/// <param name="OfficerId">Officer.</param>
/// <param name="At">Moment.</param>
/// <param name="Today">The office's day of that moment.</param>
public readonly record struct HandledBy(Guid OfficerId, DateTimeOffset At, DateOnly Today);
