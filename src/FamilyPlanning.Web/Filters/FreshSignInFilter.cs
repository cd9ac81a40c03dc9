using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Filters;

/// <summary>A form that asks for the password when it was last given more than ten minutes ago: paying out, unmasking, changing the authenticator (ASVS 5.0 7.5.1, 7.5.3).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FreshSignInAttribute : Attribute;

/// <summary>What the question for the password carries along: the form as it was posted.</summary>
/// <param name="Action">Where the form goes.</param>
/// <param name="Fields">What was filled in.</param>
/// <param name="Error">Why it is asked again.</param>
public sealed record ConfirmPassword(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields, string? Error);

/// <summary>Asks for the password in between and then carries out the form as it was posted: nothing typed is lost.</summary>
public sealed class FreshSignInFilter(CurrentOfficer current, Reauthenticate reauthenticate, IStringLocalizer<RuleSentences> sentences, IModelMetadataProvider metadata) : IAsyncPageFilter
{
    /// <summary>Name of the password in the question.</summary>
    public const string PasswordField = "__Password";

    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || current.Session is not { Fresh: false } || !context.ActionDescriptor.EndpointMetadata.OfType<FreshSignInAttribute>().Any())
        {
            await next();
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (given, error) = await TryAsync(form[PasswordField].ToString(), http.RequestAborted);
        if (given) await next();
        else context.Result = Question(http.Request, form, error);
    }

    private async Task<(bool Given, string? Error)> TryAsync(string password, CancellationToken ct)
    {
        if (password.Length == 0) return (false, null);
        try
        {
            await reauthenticate.ExecuteAsync(password, current.SessionId, current.Officer, ct);
            return (true, null);
        }
        catch (RuleBrokenException broken)
        {
            return (false, sentences[broken.Rule]);
        }
    }

    private ViewResult Question(HttpRequest request, IFormCollection form, string? error)
    {
        var fields = form.Where(field => field.Key is not (PasswordField or "__RequestVerificationToken"))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))).ToList();
        var model = new ConfirmPassword(request.PathBase + request.Path + request.QueryString, fields, error);
        return new ViewResult
        {
            ViewName = "~/Pages/Account/ConfirmPassword.cshtml",
            ViewData = new ViewDataDictionary<ConfirmPassword>(metadata, new ModelStateDictionary()) { Model = model },
        };
    }
}
