namespace FamilyPlanning.Domain.Incentives;

/// <summary>A sentence kept with a decision in both languages, so that it reads the same ten years later.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record Wording(string Zh, string En)
{
    /// <summary>The sentence in the language of <paramref name="culture"/>; Chinese unless English is asked for.</summary>
    public string In(System.Globalization.CultureInfo culture) => culture.TwoLetterISOLanguageName == "en" ? En : Zh;
}
