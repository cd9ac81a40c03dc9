using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Web.Shell;

/// <summary>What the posts are called on screen.</summary>
public static class Posts
{
    /// <summary>Chinese name of a post, the key of its translation.</summary>
    public static string Name(Post post) => post switch
    {
        Post.VillageSpecialist => "村级专干",
        Post.TownshipClerk => "乡镇经办人",
        Post.TownshipHead => "乡镇负责人",
        Post.CountyOfficial => "县级经办人",
        Post.CountyHead => "县级负责人",
        Post.SystemAdministrator => "系统管理员",
        Post.SecurityAdministrator => "安全管理员",
        Post.AuditAdministrator => "审计管理员",
    };
}
