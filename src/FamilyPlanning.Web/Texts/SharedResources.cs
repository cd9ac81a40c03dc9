namespace FamilyPlanning.Web.Texts;

/// <summary>Names the texts of the pages: the Chinese is the key, Resources/SharedResources.en.resx holds the English (design.md decision 13).</summary>
public sealed class SharedResources;
