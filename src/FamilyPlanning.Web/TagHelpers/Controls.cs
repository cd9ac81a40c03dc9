using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>The controls a question can be answered with.</summary>
internal static class Controls
{
    /// <summary>The control of the question's kind, with its unit.</summary>
    public static Markup Of(Question question)
    {
        var control = question.Kind switch
        {
            "area" => TextArea(question),
            "select" => Select(question),
            "radio" => Choices(question, "radio"),
            "checks" => Choices(question, "checkbox"),
            "check" => Check(question),
            _ => Input(question),
        };
        return question.Unit is null ? control : $"<div class=\"field-with-unit\">{control}<span class=\"field-unit\">{question.Unit}</span></div>";
    }

    private static Markup Input(Question question)
    {
        var (type, mode) = question.Kind switch
        {
            "file" => ("file", null),
            "password" => ("password", null),
            "number" => ("text", "decimal"),
            "date" => ("text", "numeric"),
            _ => ("text", (string?)null),
        };
        var value = type == "text" ? question.Value : null;
        return $"<input type=\"{type}\"{Markup.Attribute("inputmode", mode)}{Markup.Attribute("value", value)}{Markup.Attribute("maxlength", question.MaxLength?.ToString(System.Globalization.CultureInfo.InvariantCulture))}{Markup.Attribute("placeholder", question.Kind == "date" ? "YYYY-MM-DD" : null)}{Markup.Attribute("data-date", question.Kind == "date")}{Common(question, "form-control")}>";
    }

    private static Markup TextArea(Question question) =>
        $"<textarea rows=\"3\"{Markup.Attribute("maxlength", question.MaxLength?.ToString(System.Globalization.CultureInfo.InvariantCulture))}{Common(question, "form-control")}>\n{question.Value}</textarea>";

    private static Markup Select(Question question)
    {
        Markup empty = Markup.If(question.Field.Empty is not null || !question.Choices.Any(choice => choice.Value is { Length: 0 }), $"<option value=\"\">{question.EmptyChoice}</option>");
        return $"<select{Common(question, "form-select")}{Markup.Attribute("data-combobox", question.Field.Search)}>{empty}{Options(question.Choices, question.Value)}</select>";
    }

    /// <summary>Options, grouped where they name a group.</summary>
    public static Markup Options(IReadOnlyList<SelectListItem> choices, string value)
    {
        Markup all = $"";
        foreach (var run in Runs(choices))
        {
            Markup options = $"{run.Items.Select(choice => (Markup)$"<option value=\"{choice.Value}\"{Markup.Attribute("selected", choice.Value == value || (value.Length == 0 && choice.Selected))}{Markup.Attribute("disabled", choice.Disabled)}>{choice.Text}</option>")}";
            all = run.Group is null ? $"{all}{options}" : (Markup)$"{all}<optgroup label=\"{run.Group}\">{options}</optgroup>";
        }

        return all;
    }

    private static IEnumerable<(string? Group, List<SelectListItem> Items)> Runs(IReadOnlyList<SelectListItem> choices)
    {
        var run = new List<SelectListItem>();
        foreach (var choice in choices)
        {
            if (run.Count > 0 && run[0].Group?.Name != choice.Group?.Name)
            {
                yield return (run[0].Group?.Name, run);
                run = [];
            }

            run.Add(choice);
        }

        if (run.Count > 0) yield return (run[0].Group?.Name, run);
    }

    private static Markup Choices(Question question, string type)
    {
        var lines = question.Choices.Select((choice, index) =>
        {
            var id = index == 0 ? question.Id : $"{question.Id}_{index + 1}";
            Markup digit = Markup.If(type == "radio" && question.Choices.Count is > 1 and < 10, $"<kbd>{index + 1}</kbd> ");
            var chosen = question.Values.Contains(choice.Value, StringComparer.OrdinalIgnoreCase) || (question.Value.Length == 0 && choice.Selected);
            return (Markup)$"<label class=\"form-check\" for=\"{id}\"><input class=\"form-check-input\" type=\"{type}\" id=\"{id}\" name=\"{question.Name}\" value=\"{choice.Value}\"{Markup.Attribute("checked", chosen)}{Markup.Attribute("disabled", choice.Disabled)}><span class=\"form-check-label\">{digit}{choice.Text}</span></label>";
        });
        return $"<div class=\"choices{(question.Choices.Count <= 4 ? " is-inline" : "")}\">{lines}</div>";
    }

    private static Markup Check(Question question)
    {
        var on = question.Values.Contains("true", StringComparer.OrdinalIgnoreCase);
        return $"<label class=\"form-check\" for=\"{question.Id}\"><input class=\"form-check-input\" type=\"checkbox\" value=\"true\"{Markup.Attribute("checked", on)}{Common(question, null)}><span class=\"form-check-label\">{question.Label}</span></label><input type=\"hidden\" name=\"{question.Name}\" value=\"false\">{question.Notes()}";
    }

    private static Markup Common(Question question, string? style)
    {
        var width = question.Field.Width ?? question.Kind switch
        {
            "date" or "number" => "short",
            _ when question.MaxLength is <= 20 => "medium",
            _ => null,
        };
        var css = style is null ? null : string.Join(' ', new[] { style, width is null ? null : "w-" + width, question.Error is null ? null : "is-invalid" }.OfType<string>());
        return $" id=\"{question.Id}\" name=\"{question.Name}\"{Markup.Attribute("class", css)}{Markup.Attribute("aria-describedby", question.DescribedBy)}{Markup.Attribute("aria-invalid", question.Error is null ? null : "true")}{Markup.Attribute("aria-required", question.Optional || question.Kind == "check" ? null : "true")}{Markup.Attribute("autocomplete", question.Field.Autocomplete)}{Markup.Attribute("readonly", question.Field.Readonly)}{Markup.Attribute("autofocus", question.Field.First && !question.HasErrors)}";
    }
}
