using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace FamilyPlanning.Web.Shell;

/// <summary>The address of the page being shown with some of its query changed; what links of lists are made of. Never carries a name or a number of a person.</summary>
public static class Address
{
    /// <summary>Query names that say which page of a list is shown; they fall away when anything else changes.</summary>
    public const string After = "after", Before = "before", Size = "size", Sort = "sort";

    /// <summary>The address with <paramref name="changes"/> made; no value takes a name away. The list starts at its first page unless the change says otherwise.</summary>
    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var query = request.Query.Where(pair => pair.Key is not (After or Before) && changes.All(change => !Same(change.Name, pair.Key)))
            .SelectMany(pair => pair.Value.Where(value => !string.IsNullOrEmpty(value)).Select(value => KeyValuePair.Create(pair.Key, value!)))
            .Concat(changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Name, change.Value!)));
        return Of(request) + new QueryBuilder(query).ToQueryString();
    }

    /// <summary>The address without <paramref name="value"/> of <paramref name="name"/>, other values of the same name stay.</summary>
    public static string Without(HttpRequest request, string name, string value)
    {
        var rest = request.Query.Where(pair => pair.Key is not (After or Before))
            .SelectMany(pair => pair.Value.Where(v => !string.IsNullOrEmpty(v) && !(Same(pair.Key, name) && v == value)).Select(v => KeyValuePair.Create(pair.Key, v!)));
        return Of(request) + new QueryBuilder(rest).ToQueryString();
    }

    /// <summary>The address without any query.</summary>
    public static string Of(HttpRequest request) => request.PathBase + request.Path;

    /// <summary>Hidden fields for the part of the query a form does not ask for itself.</summary>
    public static IEnumerable<Markup> Kept(HttpRequest request, params string[] names) =>
        request.Query.Where(pair => names.Any(name => Same(name, pair.Key)))
            .SelectMany(pair => Nonempty(pair.Value).Select(value => (Markup)$"<input type=\"hidden\" name=\"{pair.Key}\" value=\"{value}\">"));

    private static IEnumerable<string> Nonempty(StringValues values) => values.Where(value => !string.IsNullOrEmpty(value))!;

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
