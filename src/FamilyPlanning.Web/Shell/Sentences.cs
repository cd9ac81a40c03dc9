using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace FamilyPlanning.Web.Shell;

/// <summary>What the form says when a value is missing or cannot be read: full sentences in the language of the page, for attributes that bring none of their own.</summary>
public sealed class Sentences(IStringLocalizer<SharedResources> texts) : IConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    /// <summary>Texts in the language of the request.</summary>
    public static IStringLocalizer In(HttpContext http) => http.RequestServices.GetRequiredService<IStringLocalizer<SharedResources>>();

    /// <inheritdoc />
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => texts["请填写此项"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["请填写此项"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["请填写此项"]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["“{0}”无法识别，请重新填写", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["“{0}”无法识别，请重新填写", value]);
        messages.SetValueIsInvalidAccessor(value => texts["“{0}”无法识别，请重新填写", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["此项无法识别，请重新填写"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["此项无法识别，请重新填写"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["请填写数字"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["请填写数字"]);
        options.ModelMetadataDetailsProviders.Add(this);
        options.ModelBinderProviders.Insert(0, new TypedBinders());
    }

    /// <inheritdoc />
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule is { ErrorMessage: null, ErrorMessageResourceName: null }) rule.ErrorMessage = SentenceOf(rule) ?? rule.ErrorMessage;
        }
    }

    private static string? SentenceOf(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "请填写{0}",
        StringLengthAttribute { MinimumLength: > 0 } => "{0}应为 {2} 至 {1} 个字",
        StringLengthAttribute or MaxLengthAttribute => "{0}最多 {1} 个字",
        MinLengthAttribute => "{0}至少 {1} 个字",
        RangeAttribute => "{0}应在 {1} 至 {2} 之间",
        RegularExpressionAttribute => "{0}格式不对，请核对",
        EmailAddressAttribute or PhoneAttribute => "{0}格式不对，请核对",
        CompareAttribute => "两次填写的{0}不一致",
        _ => null,
    };
}
