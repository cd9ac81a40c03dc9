using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FamilyPlanning.Web.Shell;

/// <summary>Address of a file the pages are made with, carrying the mark of its content, so that browsers may keep it for ever.</summary>
public static class Asset
{
    /// <summary>Address of <paramref name="path"/> (without a leading slash).</summary>
    public static string Url(HttpContext http, IFileVersionProvider versions, string path)
    {
        var marked = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path];
        return marked is not null && marked != path
            ? $"{http.Request.PathBase}/{marked}"
            : http.Request.PathBase + versions.AddFileVersionToPath(http.Request.PathBase, "/" + path);
    }
}
