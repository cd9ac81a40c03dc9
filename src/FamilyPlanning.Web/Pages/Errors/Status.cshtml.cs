using System.Diagnostics;
using System.Globalization;
using FamilyPlanning.Application;
using FamilyPlanning.Web.Filters;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Errors;

/// <summary>What happened, what to do, what is safe, and a code to quote. A record of another area and an absent one look the same (design.md decision 1).</summary>
[AllowAnonymous, ChangesNothing, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Duration = 0, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    private sealed record Words(string Title, string Happened, string Next, string Safe);

    private const string NothingChanged = "没有任何内容被更改。";

    private static readonly Dictionary<int, Words> _words = new()
    {
        [400] = new("请求无法识别", "地址或表单里有系统不认识的内容，也可能是页面打开太久。", "返回上一页刷新后再试一次。", NothingChanged),
        [403] = new("没有这项职责", "您的岗位不包含这项操作。", "需要办理时，请联系本单位负责人或安全管理员。", NothingChanged),
        [404] = new("没有找到", "这一页或这条记录不存在，或者不在您的辖区内。", "请从菜单进入，或用上方的查找框再找一次。", NothingChanged),
        [409] = new("内容已被他人更改", "在您打开之后，另一位同事保存了同一条记录。", "重新打开这条记录，核对后再填写您的更改。", "对方的更改已保存，您的更改没有保存，没有覆盖任何内容。"),
        [413] = new("文件太大", "上传的内容超过了上限，没有接收。", "请把文件按村拆开，分几次上传。", NothingChanged),
        [429] = new("操作太频繁", "短时间内的请求超过了上限。", "请等 {0} 分钟再试。", NothingChanged),
        [500] = new("系统出错", "系统没能完成这次操作，问题已记录。", "请再试一次；仍然不行时，把下面的代码告诉系统管理员。", "操作要么全部完成，要么完全没有发生，不会只做一半。"),
        [503] = new("服务暂停", "系统正在维护，或者数据库暂时连不上。", "请过几分钟再试，这一页不需要关闭。", "已保存的内容都在。"),
    };

    private static readonly Words _postedBefore = new(
        "这张表单已经提交过", "同一张表单先前已按另一份内容保存。", "需要更改时，重新打开这条记录再填写。", "先前提交的内容已保存，这一次没有更改任何内容。");

    /// <summary>Status code.</summary>
    public int Code { get; private set; }

    /// <summary>A code that leads to the line in the log.</summary>
    public string Quote => Activity.Current?.TraceId.ToHexString()[..12] ?? HttpContext.TraceIdentifier;

    /// <summary>Faults are shown without menu and search: what those need may be what is broken.</summary>
    public bool Plain => Code >= 500;

    /// <summary>What it is.</summary>
    public string Title => Sentence.Title;

    /// <summary>What happened.</summary>
    public string Happened => Sentence.Happened;

    /// <summary>What to do.</summary>
    public string Next => Sentence.Next;

    /// <summary>What is safe.</summary>
    public string Safe => Sentence.Safe;

    /// <summary>How long to wait after too many requests.</summary>
    public int Minutes => int.TryParse(Response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var seconds) ? (seconds + 59) / 60 : 1;

    private Words Sentence => Code == StatusCodes.Status409Conflict && HttpContext.Items.ContainsKey(typeof(RequestKeyReusedException)) ? _postedBefore : _words[Code];

    /// <summary>Shown for an address typed by hand, or in place of the failed page.</summary>
    public void OnGet([FromRoute] int code) => Show(code);

    /// <summary>Shown in place of the answer to a failed form, which may have a field called code too: only the address counts.</summary>
    public void OnPost([FromRoute] int code) => Show(code);

    private void Show(int code)
    {
        Code = _words.ContainsKey(code) ? code : code >= 500 ? 500 : 400;
        Response.StatusCode = Code == 400 && code is >= 400 and < 500 ? code : Code;
    }
}
