using System.Globalization;
using FamilyPlanning.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FamilyPlanning.Web.Shell;

/// <summary>Binds days and amounts as people type them. The text stays in the field when it cannot be read.</summary>
public sealed class TypedBinders : IModelBinderProvider
{
    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => Type.GetTypeCode(context.Metadata.UnderlyingOrModelType) switch
    {
        _ when context.Metadata.UnderlyingOrModelType == typeof(DateOnly) => new DayBinder(),
        TypeCode.Decimal => new AmountBinder(),
        _ => null,
    };

    private sealed class DayBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context) => Bind(
            context, text => DateReading.Read(text), "“{0}”不是日期，请按 2024-01-05 或 20240105 填写");
    }

    private sealed class AmountBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context) => Bind(
            context, text => decimal.TryParse(Plain(text), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null, "“{0}”不是数字，请填写如 3600 或 3,600.00");

        private static string Plain(string text) => TypedText.Compact(text).Replace("¥", "", StringComparison.Ordinal).Replace("元", "", StringComparison.Ordinal);
    }

    private static Task Bind(ModelBindingContext context, Func<string, object?> read, string sentence)
    {
        var posted = context.ValueProvider.GetValue(context.ModelName);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, posted);
        var text = posted.FirstValue;
        if (string.IsNullOrWhiteSpace(text))
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
            else context.ModelState.TryAddModelError(context.ModelName, context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(""));
        }
        else if (read(text) is { } value) context.Result = ModelBindingResult.Success(value);
        else context.ModelState.TryAddModelError(context.ModelName, Sentences.In(context.HttpContext)[sentence, text]);
        return Task.CompletedTask;
    }
}
