using System.Reflection;

namespace FamilyPlanning.Web.Shell;

/// <summary>Version of the product as the foot of every page shows it.</summary>
public static class ProductVersion
{
    /// <summary>Version without the build's own mark.</summary>
    public static readonly string Text =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
