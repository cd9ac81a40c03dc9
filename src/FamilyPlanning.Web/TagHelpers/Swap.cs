using FamilyPlanning.Web.Shell;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>Attributes that let a link or form exchange only the list and keep the address in step. Without script the link is an ordinary link.</summary>
internal static class Swap
{
    public static IEnumerable<(string Name, string Value)> List(string url, string? also = null)
    {
        yield return ("hx-get", url);
        yield return ("hx-target", "#list");
        yield return ("hx-select", "#list");
        yield return ("hx-swap", "outerHTML show:none");
        yield return ("hx-push-url", "true");
        if (also is not null) yield return ("hx-select-oob", also);
    }

    public static Markup Attributes(string url, string? also = null) =>
        $"{List(url, also).Select(attribute => Markup.Attribute(attribute.Name, attribute.Value))}";
}
