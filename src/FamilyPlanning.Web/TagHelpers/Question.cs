using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>What a form asks in one field: names, what was typed, what is wrong with it, what may be chosen.</summary>
internal sealed class Question
{
    private readonly ModelStateEntry? _state;
    private readonly IStringLocalizer _texts;

    public Question(Field field, ViewContext view, IStringLocalizer texts)
    {
        (Field, _texts, Metadata) = (field, texts, field.For.Metadata);
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.For.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        view.ViewData.ModelState.TryGetValue(Name, out _state);
        Label = field.Label is { } label ? texts[label] : Metadata.DisplayName ?? Metadata.Name ?? "";
        Error = _state?.Errors.FirstOrDefault()?.ErrorMessage;
        HasErrors = !view.ViewData.ModelState.IsValid;
        Kind = field.Kind ?? KindOf(Metadata.UnderlyingOrModelType, field.Items is not null);
    }

    public Field Field { get; }

    public ModelMetadata Metadata { get; }

    public string Name { get; }

    public string Id { get; }

    public string Label { get; }

    public string? Error { get; }

    public bool HasErrors { get; }

    public string Kind { get; }

    public string? Hint => Field.Hint is { } hint ? _texts[hint].Value : null;

    public string? Unit => Field.Unit is { } unit ? _texts[unit].Value : null;

    public string EmptyChoice => _texts[Field.Empty ?? "请选择"];

    public bool Optional => !Metadata.IsRequired && Kind is not "check" && !Field.Readonly && !Field.Needed;

    public bool IsGroup => Kind is "radio" or "checks";

    /// <summary>Ids of hint and error, for whoever hears the page.</summary>
    public string? DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>();
            return string.Join(' ', ids) is { Length: > 0 } all ? all : null;
        }
    }

    /// <summary>What was typed, or what is on file, as text.</summary>
    public IReadOnlyList<string> Values => _state?.RawValue switch
    {
        string[] typed => typed,
        string typed => [typed],
        _ => [.. (Field.For.Model is System.Collections.IEnumerable and not string ? ((System.Collections.IEnumerable)Field.For.Model).Cast<object?>() : [Field.For.Model]).Select(AsText)],
    };

    public string Value => Values.Count > 0 ? Values[0] : "";

    public int? MaxLength => Metadata.ValidatorMetadata.Select(rule => rule switch
    {
        StringLengthAttribute length => (int?)length.MaximumLength,
        MaxLengthAttribute length => length.Length,
        _ => null,
    }).FirstOrDefault(length => length > 0);

    public IReadOnlyList<SelectListItem> Choices => [.. Field.Items ?? EnumChoices(Metadata.UnderlyingOrModelType)];

    /// <summary>Label, hint and error; a legend where the control is a group.</summary>
    public Markup Head()
    {
        if (Kind == "check") return Markup.None;
        Markup optional = Markup.If(Optional, $" <span class=\"field-optional\">{_texts["选填"].Value}</span>");
        Markup label = IsGroup ? (Markup)$"<legend class=\"form-label\">{Label}{optional}</legend>" : $"<label class=\"form-label\" for=\"{Id}\">{Label}{optional}</label>";
        return $"{label}{Notes()}";
    }

    /// <summary>Hint and error.</summary>
    public Markup Notes()
    {
        var hint = Hint is null ? Markup.None : (Markup)$"<div class=\"field-hint\" id=\"{Id}-hint\">{Hint}</div>";
        var error = Error is null ? Markup.None : (Markup)$"<div class=\"field-error\" id=\"{Id}-error\">{Error}</div>";
        return $"{hint}{error}";
    }

    private IEnumerable<SelectListItem> EnumChoices(Type type)
    {
        if (type == typeof(bool)) return [new(_texts["是"], "True"), new(_texts["否"], "False")];
        if (!type.IsEnum) return [];
        return type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(member => new SelectListItem(_texts[member.GetCustomAttribute<DisplayAttribute>()?.Name ?? member.Name], member.Name));
    }

    private static string KindOf(Type type, bool hasItems) => type switch
    {
        _ when hasItems => type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? "checks" : "select",
        _ when type == typeof(DateOnly) => "date",
        _ when type == typeof(bool) => "check",
        { IsEnum: true } => "radio",
        _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => "number",
        _ when typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type) => "file",
        _ => "text",
    };

    private static string AsText(object? value) => value switch
    {
        null => "",
        DateOnly day => Formats.Text(day),
        decimal amount => amount.ToString("0.##", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
