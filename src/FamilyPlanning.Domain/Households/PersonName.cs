namespace FamilyPlanning.Domain.Households;

/// <summary>A name with the pinyin it is searched by.</summary>
/// <param name="Text">The name as written.</param>
/// <param name="Pinyin">Full pinyin, lower case, without tones or spaces.</param>
/// <param name="Initials">First letters of each syllable.</param>
public sealed record PersonName(string Text, string Pinyin, string Initials)
{
    /// <summary>Longest name kept: minority names in Chinese characters reach 40.</summary>
    public const int MaxLength = 60;
}
