namespace FamilyPlanning.Domain.Offices;

/// <summary>The post an officer holds; it brings the duties. One officer holds one post, so the three administrators are never one person (GB/T 22239-2019, separation of administrators).</summary>
public enum Post
{
    /// <summary>村级专干: prints, collects and enters for the own village.</summary>
    VillageSpecialist,
    /// <summary>乡镇经办人: the township's daily work.</summary>
    TownshipClerk,
    /// <summary>乡镇负责人: first reviews, agreements, reports of the township.</summary>
    TownshipHead,
    /// <summary>县级经办人: confirms applications, prepares payments.</summary>
    CountyOfficial,
    /// <summary>县级负责人: approves payments, signs off reports.</summary>
    CountyHead,
    /// <summary>系统管理员.</summary>
    SystemAdministrator,
    /// <summary>安全管理员.</summary>
    SecurityAdministrator,
    /// <summary>审计管理员.</summary>
    AuditAdministrator,
}

/// <summary>Which duties each post brings.</summary>
public static class PostDuties
{
    private static readonly Dictionary<Post, Duty[]> _duties = new()
    {
        [Post.VillageSpecialist] =
        [
            Duty.UseWorkbench, Duty.ReadLedger, Duty.KeepLedger, Duty.HandleRegistrations, Duty.HandleCheckups,
            Duty.ReceiveIncentives, Duty.ReadAgreements,
        ],
        [Post.TownshipClerk] =
        [
            Duty.UseWorkbench, Duty.ReadLedger, Duty.KeepLedger, Duty.ImportLedger, Duty.UnmaskNumbers, Duty.HandleRegistrations,
            Duty.HandleCheckups, Duty.ReceiveIncentives, Duty.ReviewIncentives, Duty.ReadAgreements, Duty.KeepAgreements, Duty.ReadReports,
        ],
        [Post.TownshipHead] =
        [
            Duty.UseWorkbench, Duty.ReadLedger, Duty.UnmaskNumbers, Duty.ReviewIncentives, Duty.ReadAgreements, Duty.KeepAgreements,
            Duty.ReadReports, Duty.IssueReports,
        ],
        [Post.CountyOfficial] =
        [
            Duty.UseWorkbench, Duty.ReadLedger, Duty.UnmaskNumbers, Duty.ConfirmIncentives, Duty.PreparePayouts, Duty.ReadAgreements,
            Duty.ReadReports,
        ],
        [Post.CountyHead] =
        [
            Duty.UseWorkbench, Duty.ReadLedger, Duty.ApprovePayouts, Duty.ReadAgreements, Duty.ReadReports, Duty.IssueReports,
        ],
        [Post.SystemAdministrator] = [Duty.UseWorkbench, Duty.ManageSystem],
        [Post.SecurityAdministrator] = [Duty.UseWorkbench, Duty.ManageSecurity],
        [Post.AuditAdministrator] = [Duty.UseWorkbench, Duty.ReadAudit],
    };

    /// <summary>The three administrators: never one person, and none of them reads about people (GB/T 22239-2019).</summary>
    public static IReadOnlyList<Post> Administrators { get; } = [Post.SystemAdministrator, Post.SecurityAdministrator, Post.AuditAdministrator];

    /// <summary>Level of the office a post belongs to.</summary>
    public static AreaLevel LevelOf(Post post) => post switch
    {
        Post.VillageSpecialist => AreaLevel.Village,
        Post.TownshipClerk or Post.TownshipHead => AreaLevel.Township,
        _ => AreaLevel.County,
    };

    /// <summary>The duties of <paramref name="post"/>.</summary>
    public static IReadOnlyCollection<Duty> Of(Post post) => _duties[post];
}
