using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FamilyPlanning.Architecture.Tests;

/// <summary>design.md decision 13: Chinese is written in the page and is the key, SharedResources.en.resx holds the English.</summary>
public sealed partial class TextTests
{
    private const string Han = @"[\u4e00-\u9fff]";

    private static readonly IReadOnlyList<(string Key, string Value)> _english = Entries("SharedResources.en.resx");

    // The switch to a language is written in that language.
    private static readonly string[] _untranslated = ["中文", "切换为中文"];

    [Fact]
    public void Every_Chinese_text_of_the_pages_has_its_English()
    {
        var known = _english.Select(entry => entry.Key).ToHashSet();
        var asked = Pages().SelectMany(path => KeysOfPage(path).Select(key => (Key: key, Path: path)))
            .Concat(Code().SelectMany(path => LiteralsOf(WithoutComments(File.ReadAllText(path))).Select(key => (Key: key, Path: path))))
            .Concat(CodeTableNames().Select(key => (Key: key, Path: Sources.Root)))
            .Where(text => HasHan(text.Key)).ToList();

        Assert.True(asked.Count > 200);
        AssertNone(asked.Where(text => !known.Contains(text.Key) && !_untranslated.Contains(text.Key)).Select(text => $"{text.Key} ({Sources.Relative(text.Path)})").Distinct());
    }

    [Fact]
    public void No_Chinese_stands_in_a_page_where_it_cannot_be_translated()
    {
        var bare = Pages().SelectMany(path => BareTexts(path).Select(text => $"{text} ({Sources.Relative(path)})")).Where(text => !_untranslated.Any(text.StartsWith));

        AssertNone(bare);
    }

    [Fact]
    public void No_English_is_left_of_a_text_that_is_gone()
    {
        var sources = string.Concat(Sources.Files("src", ".cs", ".cshtml").Select(File.ReadAllText));
        var names = CodeTableNames().ToHashSet();

        AssertNone(_english.Select(entry => entry.Key).Where(key => !names.Contains(key) && !sources.Contains($"\"{key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SharedResources.en.resx")]
    [InlineData("RuleSentences.resx")]
    [InlineData("RuleSentences.en.resx")]
    public void No_text_is_given_two_meanings(string file)
    {
        // The same line twice is harmless: two branches added it, git joined them.
        AssertNone(Entries(file).Distinct().GroupBy(entry => entry.Key).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [InlineData("SharedResources.en.resx")]
    [InlineData("RuleSentences.en.resx")]
    public void English_is_English_and_keeps_the_places_of_values(string file)
    {
        var chinese = file == "SharedResources.en.resx" ? _english.ToLookup(entry => entry.Key, entry => entry.Key) : Entries("RuleSentences.resx").ToLookup(entry => entry.Key, entry => entry.Value);
        var wrong = Entries(file).Where(entry => entry.Value.Length == 0 || Places(entry.Value).Except(Places(chinese[entry.Key].FirstOrDefault() ?? "")).Any());

        AssertNone(wrong.Select(entry => entry.Key));
    }

    [Fact]
    public void Every_rule_has_its_sentence_in_both_languages()
    {
        var rules = Sources.Files("src", ".cs").Where(path => path.Contains("Domain", StringComparison.Ordinal) || path.Contains("Application", StringComparison.Ordinal) || path.Contains("Persistence", StringComparison.Ordinal))
            .SelectMany(path => Broken().Matches(WithoutComments(File.ReadAllText(path)))).Select(match => match.Groups["rule"].Value).Distinct().ToList();
        var sentences = Entries("RuleSentences.resx").Select(entry => entry.Key).Intersect(Entries("RuleSentences.en.resx").Select(entry => entry.Key));

        Assert.True(rules.Count > 40);
        AssertNone(rules.Except(sentences));
    }

    // Whoever adds a page wants the whole list, not its beginning.
    private static void AssertNone(IEnumerable<string> texts)
    {
        var found = texts.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> Pages() => Sources.Files("src/FamilyPlanning.Web", ".cshtml").Where(path => !path.Contains("Styleguide", StringComparison.Ordinal));

    // The interface for other departments speaks Chinese by itself, the console at the first start speaks both.
    private static IEnumerable<string> Code() => Sources.Files("src/FamilyPlanning.Web", ".cs")
        .Where(path => !Sources.Relative(path).Split(Path.DirectorySeparatorChar).Any(part => part is "Styleguide" or "Api" or "FirstStart.cs"));

    private static IReadOnlyList<(string Key, string Value)> Entries(string file) =>
        [.. XDocument.Load(Path.Combine(Sources.Root, "src/FamilyPlanning.Web/Resources", file)).Descendants("data").Select(data => (data.Attribute("name")!.Value, data.Element("value")!.Value))];

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value);

    private static bool HasHan(string text) => Regex.IsMatch(text, Han);

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    private static IEnumerable<string> LiteralsOf(string code) => Literal().Matches(code).Select(match => match.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal));

    // Words of T["…"], and whatever else is quoted: attributes the tag helpers translate, texts chosen in an expression.
    private static IEnumerable<string> KeysOfPage(string path)
    {
        var page = PageComment().Replace(WithoutComments(File.ReadAllText(path)), "");
        var rest = Translated().Replace(page, "");
        var chosen = Expression().Matches(rest).SelectMany(match => LiteralsOf(match.Value));
        return Translated().Matches(page).Select(match => match.Groups["text"].Value).Concat(chosen).Concat(LiteralsOf(Expression().Replace(rest, "")).Where(text => !text.Contains('<', StringComparison.Ordinal)));
    }

    private static IEnumerable<string> BareTexts(string path)
    {
        var page = Expression().Replace(Translated().Replace(PageComment().Replace(WithoutComments(File.ReadAllText(path)), ""), ""), "");
        var attributes = PlainAttribute().Matches(page).Where(match => !(match.Groups["name"].Value == "title" && OwnTitle().IsMatch(match.Groups["tag"].Value))).Select(match => match.Groups["text"].Value);
        return attributes.Where(HasHan).Concat(Regex.Matches(Literal().Replace(page, ""), Han + @"[^<\n]*").Select(match => match.Value.Trim()));
    }

    // Names of code tables are written in Domain, once, and shown through T.
    private static IEnumerable<string> CodeTableNames() =>
        typeof(Domain.Record).Assembly.GetTypes().Select(type => type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) ?? type.GetField("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<IEnumerable>().SelectMany(table => table.Cast<object>()).Select(row => row.GetType().GetProperty("Name")?.GetValue(row) as string).OfType<string>();

    [GeneratedRegex(@"^\s*//.*$|(?<=[;{}),]\s*)//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex PageComment();

    [GeneratedRegex(@"\b(?:T|_?texts)\[""(?<text>(?:[^""\\]|\\.)*)""")]
    private static partial Regex Translated();

    [GeneratedRegex(@"@\((?>[^()]|\((?>[^()]|\([^()]*\))*\))*\)")]
    private static partial Regex Expression();

    [GeneratedRegex(@"""(?<text>(?:[^""\\\n]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"<(?<tag>[a-z][a-z0-9-]*)\b[^<>]*?\s(?<name>title|placeholder|aria-label|alt|value|content)=""(?<text>[^""@]*)""")]
    private static partial Regex PlainAttribute();

    [GeneratedRegex("^(page-head|empty-state|summary-list|chart)$")]
    private static partial Regex OwnTitle();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();

    [GeneratedRegex(@"RuleBrokenException(?:\.Unless)?\((?:[^;]*?)""(?<rule>[a-z][a-z-]*\.[a-z][a-z0-9-]*)""", RegexOptions.Singleline)]
    private static partial Regex Broken();
}
