using System.Xml.Linq;

namespace FamilyPlanning.Architecture.Tests;

public sealed partial class LayerTests
{
    private static readonly string[] _areas =
    [
        "Offices", "Households", "Registrations", "Checkups", "Supplies", "Incentives", "Payouts", "Agreements", "Plans", "Reports", "Quality",
        "Surveys", "Dashboard", "Jobs", "Privacy", "Administration",
    ];

    [Theory]
    [InlineData("FamilyPlanning.Domain")]
    [InlineData("FamilyPlanning.Persistence", "Migrations", "Protection", "Seed")]
    [InlineData("FamilyPlanning.Documents", "engine")]
    [InlineData("FamilyPlanning.Application")]
    [InlineData("FamilyPlanning.Web/Pages", "Shared", "Account", "Check", "Policy", "Errors", "Styleguide")]
    public void Folders_are_areas_and_nothing_else(string project, params string[] others)
    {
        var strangers = Directory.GetDirectories(Path.Combine(Sources.Root, "src", project)).Select(folder => Path.GetFileName(folder)!)
            .Except([.. _areas, .. others, "bin", "obj", "node_modules"]);

        Assert.Empty(strangers);
    }

    [Fact]
    public void Domain_depends_on_nothing()
    {
        var project = XDocument.Load(Path.Combine(Sources.Root, "src/FamilyPlanning.Domain/FamilyPlanning.Domain.csproj"));

        Assert.Empty(project.Descendants().Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference"));
    }

    [Fact]
    public void Pages_compile_against_application_and_domain_only()
    {
        var web = typeof(Web.WebSetup).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.Contains("FamilyPlanning.Application", web);
        Assert.DoesNotContain(web, name => name is "FamilyPlanning.Persistence" or "FamilyPlanning.Documents" || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name == "Npgsql");
    }

    [Fact]
    public void Arrows_point_inward()
    {
        Assert.DoesNotContain(typeof(Persistence.FamilyPlanningDb).Assembly.GetReferencedAssemblies(), a => a.Name is "FamilyPlanning.Application" or "FamilyPlanning.Documents" or "FamilyPlanning.Web");
        Assert.DoesNotContain(typeof(Documents.DocumentEngine).Assembly.GetReferencedAssemblies(), a => a.Name is "FamilyPlanning.Application" or "FamilyPlanning.Persistence" or "FamilyPlanning.Web");
    }

    // Several columns of another table asked for inside a projection become ROW_NUMBER over that whole table: seconds for one page in a county.
    [Fact]
    public void Another_record_is_joined_not_asked_for_inside_a_projection()
    {
        var asked = Sources.Files("src/FamilyPlanning.Application", ".cs")
            .Where(path => AskedInside().IsMatch(File.ReadAllText(path))).Select(Sources.Relative);

        Assert.Empty(asked);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\.Select\(\w+ => new [^;]{1,300}?\)\)\s*\.(First|Single)(OrDefault)?\(\)")]
    private static partial System.Text.RegularExpressions.Regex AskedInside();

    [Fact]
    public void Files_stay_small_enough_to_read()
    {
        var tooLong = Sources.Files("src", ".cs").Where(path => !path.Contains("Migrations", StringComparison.Ordinal))
            .Select(path => (Path: Sources.Relative(path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > (file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal) ? 100 : 250));

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_class_is_named_for_nothing_in_particular()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Dto", "ViewModel", "Processor"];
        var types = ((System.Reflection.Assembly[])[typeof(Domain.Record).Assembly, typeof(Persistence.FamilyPlanningDb).Assembly, typeof(Documents.DocumentEngine).Assembly, typeof(Application.ApplicationServices).Assembly, typeof(Web.WebSetup).Assembly])
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace?.StartsWith("FamilyPlanning", StringComparison.Ordinal) == true);

        Assert.Empty(types.Where(type => empty.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal))).Select(type => type.FullName));
    }

    [Fact]
    public void No_page_swallows_a_fault()
    {
        var catching = Sources.Files("src/FamilyPlanning.Web/Pages", ".cs", ".cshtml").Where(path => File.ReadAllText(path) is var text
            && (text.Contains("catch (Exception", StringComparison.Ordinal) || System.Text.RegularExpressions.Regex.IsMatch(text, @"catch\s*\{")));

        Assert.Empty(catching.Select(Sources.Relative));
    }
}
