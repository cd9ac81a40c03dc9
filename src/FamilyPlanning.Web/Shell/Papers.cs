using FamilyPlanning.Application;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace FamilyPlanning.Web.Shell;

/// <summary>Hands a finished document to the browser.</summary>
public static class Papers
{
    /// <summary>Shown in the browser for printing, saved under its own name.</summary>
    public static FileContentResult ShowPaper(this PageModel page, Paper paper)
    {
        page.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = paper.Name }.ToString();
        return page.File(paper.Content, "application/pdf");
    }
}
