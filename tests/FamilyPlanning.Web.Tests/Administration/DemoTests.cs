using FamilyPlanning.Application.Administration.Demo;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using FamilyPlanning.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>Whoever tries the demonstration finds work at every stage, on whichever day of whichever year.</summary>
public sealed class DemoTests
{
    [Theory, InlineData("2027-01-03"), InlineData("2028-02-29")]
    public async Task The_demo_county_has_work_at_every_stage_on(string day)
    {
        await using var database = await TestDatabase.CreateAsync();
        database.Clock.SetUtcNow(DateTimeOffset.Parse(day + "T02:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        var folder = Directory.CreateTempSubdirectory("fp-demo-");
        await using var application = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Database", database.ApplicationConnectionString);
            host.UseSetting("Database:Migrate", "false");
            host.UseSetting("FAMILYPLANNING_DATA", folder.FullName);
            host.UseSetting("Jobs:Workers", "0");
            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(database.Clock));
        });
        await using var scope = application.Services.CreateAsyncScope();
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<FillDemo>().ExecuteAsync(false, CancellationToken.None));

        await new DemoWork(application.Services.GetRequiredService<IServiceScopeFactory>(), database.Clock).DoAsync();

        await using var db = database.NewDb();
        var stages = await db.IncentiveApplications.Select(a => a.Status).Distinct().ToListAsync(TestContext.Current.CancellationToken);
        foreach (var stage in (ApplicationStatus[])[ApplicationStatus.Received, ApplicationStatus.FirstReviewed, ApplicationStatus.Returned]) Assert.Contains(stage, stages);
        Assert.Contains(BatchStatus.Draft, await db.PaymentBatches.Select(b => b.Status).Distinct().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(30, await db.ChildbearingRegistrations.CountAsync(TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }
}
