using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Documents.Tests;

public sealed class EngineTests(Paper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("#panic(\"x\") #let a = 1 #sys.inputs")]
    [InlineData("$ x^2 $ *bold* _slanted_ `code` @label <label>")]
    [InlineData("= 标题 - 列表 + 编号 / 名: 义 // 注释 /* 注释 */")]
    [InlineData("C:\\u{4e2d}\\n\\ <script>alert('x')</script> & \"引号\"")]
    [InlineData("{{village}} {year} [文] ~ -- --- ... https://example.invalid")]
    [InlineData("𠮷田𠮷 䶮 㙦 㛃 丂")]
    [InlineData("李明😀👶🎉")]
    [InlineData("阿卜杜热合曼·买买提吐尔逊·热合木图拉·艾山江·吾布力卡斯木·伊敏江·玉素甫")]
    [InlineData("519901198801011234 51990110120260001X 2026-01-05 3,600.00")]
    public async Task What_is_typed_is_printed_as_it_is_typed(string typed)
    {
        var printed = new PrintedPages(await Echo(paper.Get<DocumentEngine>(), typed));

        Assert.Equal(Squeeze(typed), Squeeze(string.Concat(printed.Pages)));
    }

    [Theory]
    [InlineData("乙\0丙", "乙")]
    [InlineData("左\u202E右\u200B间\u2028行", "左")]
    [InlineData("半个\uD842字", "半个")]
    [InlineData("་བོད་ཡིག 藏文", "藏文")]
    [InlineData("\U0002A6D6\U00031350 生僻字", "生僻字")]
    public async Task A_character_no_font_has_does_not_keep_the_paper_back(string typed, string readable)
    {
        var printed = new PrintedPages(await Echo(paper.Get<DocumentEngine>(), typed));

        Assert.Contains(readable, printed.Text, StringComparison.Ordinal);
        Paper.IsArchivable(printed);
    }

    [Fact]
    public async Task A_missing_character_leaves_the_printers_mark_and_a_warning_without_the_character()
    {
        var printed = new PrintedPages(await Echo(paper.Get<DocumentEngine>(), "王\U00031350"));

        Assert.Contains("王〓", printed.Text, StringComparison.Ordinal);
        var warning = Assert.Single(KeptLog.Lines.Distinct(), line => line.StartsWith("tests/Echo.typ: 1 characters", StringComparison.Ordinal));
        Assert.DoesNotContain("\U00031350", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_error_is_told_with_its_place_and_leaves_the_engine_working()
    {
        await using var services = Paper.Services(("Workers", "1"));
        var engine = services.GetRequiredService<DocumentEngine>();
        await Echo(engine, "before");
        var worker = Assert.Single(engine.Running);

        var failed = await Assert.ThrowsAsync<DocumentFailedException>(() => engine.PrintAsync("tests/Broken.typ", "v", new { }, Ct));

        Assert.Equal("tests/Broken.typ", failed.Template);
        Assert.Contains("Broken.typ:2", failed.Reason, StringComparison.Ordinal);
        Assert.Contains("nothing-of-that-name", failed.Message, StringComparison.Ordinal);
        await Echo(engine, "after");
        Assert.Equal(worker, Assert.Single(engine.Running));
    }

    [Fact]
    public async Task An_absent_template_is_told_by_name()
    {
        var absent = await Assert.ThrowsAsync<DocumentFailedException>(() => paper.Get<DocumentEngine>().PrintAsync("tests/Absent.typ", "v", new { }, Ct));

        Assert.Contains("Absent.typ", absent.Message, StringComparison.Ordinal);
        Assert.Contains("not found", absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_data_make_the_same_file_dated_by_its_day_of_issue()
    {
        var (first, second) = (await Echo(paper.Get<DocumentEngine>(), "甲"), await Echo(paper.Get<DocumentEngine>(), "甲"));

        Assert.Equal(first, second);
        Assert.Contains("CreateDate>2026-01-05", new PrintedPages(first).Metadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_cannot_read_outside_the_documents_folder()
    {
        await Assert.ThrowsAsync<DocumentFailedException>(() => paper.Get<DocumentEngine>().PrintAsync("../FamilyPlanning.Documents.Tests.runtimeconfig.json", "v", new { }, Ct));
    }

    [Fact]
    public async Task A_stuck_worker_is_ended_and_the_next_document_is_printed()
    {
        await using var services = Paper.Services(("Workers", "1"), ("TimeLimit", "00:00:02"));
        var engine = services.GetRequiredService<DocumentEngine>();
        await Echo(engine, "before");
        var stuck = Assert.Single(engine.Running);

        var failed = await Assert.ThrowsAsync<DocumentFailedException>(() => engine.PrintAsync("tests/Endless.typ", "v", new { }, Ct));

        Assert.Contains("longer than 2 seconds", failed.Reason, StringComparison.Ordinal);
        Assert.True(IsGone(stuck));
        await Echo(engine, "after");
    }

    [Fact]
    public async Task A_worker_killed_between_documents_is_replaced()
    {
        await using var services = Paper.Services(("Workers", "1"));
        var engine = services.GetRequiredService<DocumentEngine>();
        await Echo(engine, "before");

        Process.GetProcessById(Assert.Single(engine.Running)).Kill();

        Assert.Contains("after", new PrintedPages(await Echo(engine, "after")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_killed_in_the_middle_of_a_document_is_replaced_and_the_document_printed()
    {
        await using var services = Paper.Services(("Workers", "1"));
        var engine = services.GetRequiredService<DocumentEngine>();
        await Echo(engine, "before");

        var slow = engine.PrintAsync("tests/Slow.typ", "v", new { text = "still printed" }, Ct);
        await Task.Delay(200, Ct);
        Assert.False(slow.IsCompleted);
        Process.GetProcessById(Assert.Single(engine.Running)).Kill();

        Assert.Contains("still printed", new PrintedPages(await slow).Text, StringComparison.Ordinal);
        await Echo(engine, "after");
    }

    [Fact]
    public async Task A_document_that_ends_its_worker_twice_is_given_up()
    {
        await using var services = Paper.Services(("Workers", "1"));
        var engine = services.GetRequiredService<DocumentEngine>();

        var endless = engine.PrintAsync("tests/Endless.typ", "v", new { }, Ct);
        var killed = new HashSet<int>();
        while (!endless.IsCompleted)
        {
            await Task.Delay(50, Ct);
            foreach (var worker in engine.Running.Where(killed.Add)) Process.GetProcessById(worker).Kill();
        }

        var failed = await Assert.ThrowsAsync<DocumentFailedException>(() => endless);
        Assert.Equal(2, killed.Count);
        Assert.Contains("137", failed.Reason, StringComparison.Ordinal);
        await Echo(engine, "after");
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_holds_nobody_up()
    {
        await using var services = Paper.Services(("Workers", "1"));
        var engine = services.GetRequiredService<DocumentEngine>();
        using var impatient = new CancellationTokenSource();

        var begun = engine.PrintAsync("tests/Slow.typ", "v", new { text = "x" }, impatient.Token);
        var queued = engine.PrintAsync("tests/Slow.typ", "v", new { text = "y" }, impatient.Token);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => begun);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        Assert.Contains("next", new PrintedPages(await Echo(engine, "next")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_is_replaced_after_its_share_of_documents()
    {
        await using var services = Paper.Services(("Workers", "1"), ("DocumentsPerWorker", "2"));
        var engine = services.GetRequiredService<DocumentEngine>();
        await Echo(engine, "1");
        var first = Assert.Single(engine.Running);
        await Echo(engine, "2");

        Assert.Empty(engine.Running);
        Assert.True(IsGone(first));
        await Echo(engine, "3");
    }

    [Fact]
    public async Task No_more_workers_run_than_are_allowed()
    {
        await using var services = Paper.Services(("Workers", "2"));
        var engine = services.GetRequiredService<DocumentEngine>();

        var files = await Task.WhenAll(Enumerable.Range(1, 12).Select(n => Echo(engine, $"文件{n}号")));

        Assert.Equal(2, engine.Running.Count);
        Assert.All(files.Select((file, i) => (file, i)), x => Assert.Contains($"文件{x.i + 1}号", new PrintedPages(x.file).Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_runs_on_when_the_application_stops()
    {
        var services = Paper.Services(("Workers", "2"));
        var engine = services.GetRequiredService<DocumentEngine>();
        await Task.WhenAll(Echo(engine, "a"), Echo(engine, "b"));
        var busy = engine.PrintAsync("tests/Endless.typ", "v", new { }, Ct);
        var workers = engine.Running;

        await services.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => busy);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Echo(engine, "late"));
        Assert.NotEmpty(workers);
        Assert.All(workers, worker => Assert.True(IsGone(worker)));
    }

    [Fact]
    public async Task Without_node_the_sentence_says_what_is_needed()
    {
        await using var services = Paper.Services(("Node", "no-such-node"));

        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Echo(services.GetRequiredService<DocumentEngine>(), "x"));

        Assert.Contains("Node.js 20", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Documents:Node", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_documents_need_no_more_memory_than_fifty()
    {
        await using var services = Paper.Services(("Workers", "1"), ("DocumentsPerWorker", "1000"));
        var engine = services.GetRequiredService<DocumentEngine>();
        async Task<long> After(int documents)
        {
            for (var n = 0; n < documents; n++) await Echo(engine, [.. Enumerable.Range(n, 300).Select(i => $"第{i}行 青石镇红旗村")]);
            using var worker = Process.GetProcessById(Assert.Single(engine.Running));
            return worker.WorkingSet64 / (1024 * 1024);
        }

        var warm = await After(50);
        var later = await After(150);

        Assert.InRange(later, 1, warm + 60);
    }

    private static Task<byte[]> Echo(DocumentEngine engine, params string[] texts) => engine.PrintAsync("tests/Echo.typ", "v", new { texts }, Ct);

    // Where a line is broken is the paper's business.
    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static bool IsGone(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return found.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
