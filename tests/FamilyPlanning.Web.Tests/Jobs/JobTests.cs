using System.Collections.Concurrent;
using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FamilyPlanning.Web.Tests.Jobs;

/// <summary>The application with its two workers and a few kinds of work that only tests have.</summary>
public sealed class JobsHost : WebHost
{
    public JobsHost() => Settings["Jobs:Workers"] = "2";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services
            .AddScoped<IJob, CountingJob>().AddScoped<IJob, EndlessJob>().AddScoped<IJob, RefusedJob>().AddScoped<IJob, FaultyJob>());
    }
}

internal sealed class CountingJob(JobFiles files) : IJob
{
    public static readonly ConcurrentDictionary<Guid, int> Starts = new();

    public string Kind => "test-counting";

    public async Task<JobResult> RunAsync(JobRun run, JobProgress progress, CancellationToken ct)
    {
        Starts.AddOrUpdate(run.Id, 1, (_, n) => n + 1);
        for (var row = 1; row <= 40; row++)
        {
            progress.Report(row, 40);
            // A report that goes back must not be seen by anybody.
            if (row % 7 == 0) progress.Report(row - 5, 40);
            // Every tenth row waits for three beats: whoever looks sees it also on a busy machine.
            await Task.Delay(row % 10 == 0 ? 750 : 1, ct);
        }

        var file = JobFiles.New("txt");
        await File.WriteAllTextAsync(files.PathOf(file), "40 rows", ct);
        return new JobResult("已完成", file, "名册.txt", "/Jobs");
    }
}

internal sealed class EndlessJob : IJob
{
    public string Kind => "test-endless";

    public async Task<JobResult> RunAsync(JobRun run, JobProgress progress, CancellationToken ct)
    {
        await Task.Delay(Timeout.Infinite, ct);
        return new JobResult(null);
    }
}

internal sealed class RefusedJob : IJob
{
    public string Kind => "test-refused";

    public Task<JobResult> RunAsync(JobRun run, JobProgress progress, CancellationToken ct) => throw new RuleBrokenException("area.code-invalid", "519999");
}

internal sealed class FaultyJob : IJob
{
    public string Kind => "test-faulty";

    public Task<JobResult> RunAsync(JobRun run, JobProgress progress, CancellationToken ct) => throw new InvalidOperationException("王秀英 519901199405062245");
}

public sealed class JobTests(JobsHost host) : IClassFixture<JobsHost>
{
    private Officer Clerk => host.Office.Clerk;

    [Fact]
    public async Task Work_runs_in_the_background_with_progress_that_never_goes_back_and_leaves_a_file_to_fetch()
    {
        using var browser = await host.SignedInAsync(Clerk);
        var id = await QueueAsync("test-counting");

        var seen = new List<int>();
        var run = await UntilAsync(id, r => { seen.Add(r.Finished); return r.Ended; });
        var page = await browser.OpenAsync($"/Jobs/{id}");
        var file = await browser.GetBareAsync($"/Jobs/{id}/Result");

        Assert.Equal((JobState.Done, 40, 40), (run.State, run.Finished, run.Total));
        Assert.Equal(seen.Order(), seen);
        Assert.True(seen.Distinct().Count() > 2, "no progress was seen on the way");
        Assert.Contains("已完成", page.Text, StringComparison.Ordinal);
        Assert.Equal("40 rows", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("名册.txt", file.Content.Headers.ContentDisposition.FileNameStar);
    }

    [Fact]
    public async Task Nobody_else_sees_an_officers_work()
    {
        var id = await QueueAsync("test-counting");
        await UntilAsync(id, r => r.Ended);
        using var colleague = await host.SignedInAsync(host.Office.Colleague);

        Assert.Equal(404, (await colleague.OpenAsync($"/Jobs/{id}")).Status);
        Assert.Equal(404, (await colleague.OpenAsync($"/Jobs/{id}/Result")).Status);
        Assert.DoesNotContain(id.ToString(), (await colleague.OpenAsync("/Jobs")).Document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_stops_within_five_seconds_of_the_officers_wish()
    {
        using var browser = await host.SignedInAsync(Clerk);
        var id = await QueueAsync("test-endless");
        await UntilAsync(id, r => r.State == JobState.Running);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var answer = await browser.SubmitAsync($"/Jobs/{id}");
        var run = await UntilAsync(id, r => r.Ended);

        Assert.Equal(200, answer.Status);
        Assert.Equal(JobState.Cancelled, run.State);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    [Fact]
    public async Task A_broken_rule_ends_work_with_the_sentence_of_the_rule()
    {
        using var browser = await host.SignedInAsync(Clerk);
        var id = await QueueAsync("test-refused");

        var run = await UntilAsync(id, r => r.Ended);
        var page = await browser.OpenAsync($"/Jobs/{id}");

        Assert.Equal(JobState.Failed, run.State);
        Assert.Contains("“519999”不是县、乡镇或村的区划代码", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_ends_work_with_one_sentence_and_none_of_the_faults_words()
    {
        using var browser = await host.SignedInAsync(Clerk);
        var id = await QueueAsync("test-faulty");

        var run = await UntilAsync(id, r => r.Ended);
        var page = await browser.OpenAsync($"/Jobs/{id}");

        Assert.Equal((JobState.Failed, "job.fault"), (run.State, run.Message));
        Assert.DoesNotContain("519901199405062245", page.Document.Source.Text, StringComparison.Ordinal);
        Assert.Contains("任务因程序故障中止", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_whose_worker_died_in_the_middle_is_taken_again()
    {
        var id = await FileAsync(started: 1);
        await using (var worker = await HoldAsync(id))
        {
            await SweepAsync();
            await Task.Delay(1500, TestContext.Current.CancellationToken);
            Assert.Equal(JobState.Running, (await ReadAsync(id)).State);
            Assert.False(CountingJob.Starts.ContainsKey(id), "two workers had the same run");
            await KillAsync(worker);
        }

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await SweepAsync();
        var run = await UntilAsync(id, r => r.Ended);

        Assert.Equal((JobState.Done, 2, 1), (run.State, run.Starts, CountingJob.Starts[id]));
    }

    [Fact]
    public async Task Work_that_was_saved_but_never_handed_over_is_not_forgotten()
    {
        var id = await FileAsync(started: 0);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        await SweepAsync();
        var run = await UntilAsync(id, r => r.Ended);

        Assert.Equal(JobState.Done, run.State);
    }

    [Fact]
    public async Task Work_that_takes_the_application_down_each_time_is_given_up()
    {
        var id = await FileAsync(started: JobRunner.MostStarts);

        await SweepAsync();
        var run = await UntilAsync(id, r => r.Ended);

        Assert.Equal((JobState.Failed, "job.started-too-often"), (run.State, run.Message));
        Assert.False(CountingJob.Starts.ContainsKey(id));
    }

    private async Task<Guid> QueueAsync(string kind)
    {
        _ = host.Services;
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JobQueue>().EnqueueAsync(kind, "测试任务", new { rows = 40 }, Clerk.AreaCode, Clerk, CancellationToken.None);
    }

    // A run as a crashed node leaves it: in its table, but in no worker's hands.
    private async Task<Guid> FileAsync(int started)
    {
        var run = JobRun.Queue("test-counting", "测试任务", "{}", Clerk.AreaCode, Clerk.Id, host.Clock.GetUtcNow());
        for (var i = 0; i < started; i++) run.Start(host.Clock.GetUtcNow());
        await using var db = host.Office.NewDb();
        db.JobRuns.Add(run);
        await db.SaveChangesAsync();
        return run.Id;
    }

    private async Task SweepAsync() => await host.Services.GetRequiredService<JobSweep>().SweepAsync(TestContext.Current.CancellationToken);

    private async Task<NpgsqlConnection> HoldAsync(Guid run)
    {
        // Another process: its connection comes from no pool of ours.
        var worker = new NpgsqlConnection(host.Office.Database.ApplicationConnectionString + ";Pooling=false");
        await worker.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", worker) { Parameters = { new() { Value = BitConverter.ToInt64(run.ToByteArray(), 8) } } };
        await command.ExecuteNonQueryAsync();
        return worker;
    }

    private async Task KillAsync(NpgsqlConnection worker)
    {
        await using var connection = new NpgsqlConnection(host.Office.Database.ApplicationConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_terminate_backend($1)", connection) { Parameters = { new() { Value = worker.ProcessID } } };
        await command.ExecuteNonQueryAsync();
    }

    private async Task<JobRun> ReadAsync(Guid id)
    {
        await using var db = host.Office.NewDb();
        return await db.JobRuns.AsNoTracking().SingleAsync(r => r.Id == id);
    }

    private async Task<JobRun> UntilAsync(Guid id, Func<JobRun, bool> reached)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var run = await ReadAsync(id);
            if (reached(run)) return run;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Run {id} is still {(await ReadAsync(id)).State}.");
    }
}
