using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Shell;

namespace FamilyPlanning.Web.Tests.Administration;

public sealed class DutiesTableTests
{
    [Fact]
    public void The_table_of_duties_in_the_documentation_is_the_one_of_the_code()
    {
        var posts = Enum.GetValues<Post>();
        var code = Enum.GetValues<Duty>().Select(duty => $"| {Duties.Name(duty)} `{duty}` |{string.Concat(posts.Select(post => PostDuties.Of(post).Contains(duty) ? " yes |" : "  |"))}")
            .Prepend($"|---|{string.Concat(posts.Select(_ => "---|"))}")
            .Prepend($"| duty |{string.Concat(posts.Select(post => $" {Posts.Name(post)} `{post}` |"))}");

        // The first line that differs is the message.
        Assert.Equal(code, File.ReadLines(Path.Combine(Root(), "docs", "duties.md")).Where(line => line.StartsWith('|')));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "FamilyPlanning.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
