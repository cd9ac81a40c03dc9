using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Administration.Demo;

namespace FamilyPlanning.Web;

/// <summary>What happens once before the application answers: the demonstration county when asked for, and the link to name administrators while one is missing.</summary>
public static class FirstStart
{
    /// <summary>Fills the demonstration when <paramref name="args"/> say so, and prints the set-up link when an administrator is missing. Both go to the console alone, never into the log.</summary>
    public static async Task RunAsync(WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (args.FirstOrDefault(arg => arg == "--demo" || arg.StartsWith("--demo=", StringComparison.Ordinal)) is { } demo)
            await FillDemoAsync(app, scope.ServiceProvider, demo);
        if (await scope.ServiceProvider.GetRequiredService<IssueSetUpLink>().ExecuteAsync(CancellationToken.None) is { } code)
            await SayAsync($"Set-up link for the administrators, works once and for 24 hours 设立管理员的一次性链接（24 小时内有效）:\n{AddressOf(app)}/Account/SetUp?code={code}");
    }

    private static async Task FillDemoAsync(WebApplication app, IServiceProvider services, string demo)
    {
        var wholeCounty = demo switch
        {
            "--demo" or "--demo=small" => false,
            "--demo=county" => true,
            _ => throw new StartRefusedException($"\"{demo}\" is not known: use --demo or --demo=county."),
        };
        // Whoever tries the demonstration should not need an authenticator first; a set value is obeyed.
        if (app.Configuration["Security:RequireSecondFactor"] is null) services.GetRequiredService<SecuritySettings>().RequireSecondFactor = false;
        if (await services.GetRequiredService<FillDemo>().ExecuteAsync(wholeCounty, CancellationToken.None) is { } made)
        {
            await SayAsync($"Fictional county 青禾县: {made.Areas} areas, {made.Households} households, {made.Persons} people. 青石镇 (clerk1) has none yet: import its ledger there. Accounts, also in {made.AccountsFile}:\n{made.Accounts}");
            await new DemoWork(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<TimeProvider>()).DoAsync();
        }
    }

    // The server has no addresses yet; it will listen where it was told to.
    private static string AddressOf(WebApplication app)
    {
        var first = (app.Configuration["urls"] ?? "http://localhost:5000").Split(';')[0].TrimEnd('/');
        foreach (var any in (string[])["//*", "//+", "//0.0.0.0", "//[::]"]) first = first.Replace(any, "//localhost", StringComparison.Ordinal);
        return first;
    }

    private static Task SayAsync(string text) => Console.Out.WriteLineAsync($"\n{text}\n");
}
