namespace FamilyPlanning.Web.Texts;

/// <summary>Names the sentences of broken rules, keyed by the code of the rule; placeholders take the values the rule hands over.</summary>
public sealed class RuleSentences;
