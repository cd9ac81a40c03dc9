using System.Diagnostics;
using System.Globalization;
using System.Text;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;
using Npgsql;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>The speed of an import with all checks against a bare COPY of the same rows into the same tables with the same indexes, in one run. bench/import.sh starts it.</summary>
public sealed class ImportSpeedTests
{
    private static readonly string[] _tables = ["households", "persons", "memberships", "population_events"];

    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Import_against_copy()
    {
        var people = int.Parse(Environment.GetEnvironmentVariable("FAMILYPLANNING_BENCH_ROWS") ?? "100000", CultureInfo.InvariantCulture);
        await using var office = await ImportOffice.OpenAsync(new TownshipAreas("519901102000", "云水镇", "青禾县", [new("519901102201", "竹溪村", 0)]));
        var file = Ledger(people);

        var import = Stopwatch.StartNew();
        var read = await office.UnderstandAsync(file);
        var dryRun = import.Elapsed;
        await using (var db = office.NewDb())
        {
            (await db.ImportRuns.FindAsync([read.Id], _ct))!.Confirm(ImportMode.GoodRows);
            await db.SaveChangesAsync(_ct);
        }

        import.Restart();
        await office.ImportAsync(read.Id, (_, _) => { }, _ct);
        import.Stop();
        Assert.Equal(people, (await office.FindAsync(read.Id)).PersonsAdded);

        var copy = await CopyAsync(office.Database.OwnerConnectionString);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"BENCH rows {people}; dry run {dryRun.TotalSeconds:0.0} s; import with all checks {import.Elapsed.TotalSeconds:0.0} s ({people / import.Elapsed.TotalSeconds:0} rows/s); copy of the same rows {copy.TotalSeconds:0.0} s ({people / copy.TotalSeconds:0} rows/s); ratio {copy / import.Elapsed:0.00}; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
    }

    /// <summary>Takes the rows out as text, empties the tables, and copies them in again.</summary>
    private static async Task<TimeSpan> CopyAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(_ct);
        var kept = new Dictionary<string, string>();
        foreach (var table in _tables)
        {
            using var rows = await connection.BeginTextExportAsync($"COPY {table} TO STDOUT (FORMAT csv)", _ct);
            kept[table] = await rows.ReadToEndAsync(_ct);
        }

        var last = string.Join("; ", _tables.Reverse().Select(table => $"DELETE FROM {table}"));
        await using (var empty = new NpgsqlCommand(last, connection)) await empty.ExecuteNonQueryAsync(_ct);
        var watch = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync(_ct);
        foreach (var table in _tables)
        {
            await using var rows = await connection.BeginTextImportAsync($"COPY {table} FROM STDIN (FORMAT csv)", _ct);
            await rows.WriteAsync(kept[table]);
        }

        await transaction.CommitAsync(_ct);
        return watch.Elapsed;
    }

    private static byte[] Ledger(int people)
    {
        var text = new StringBuilder("村名,户编号,户主姓名,与户主关系,姓名,性别,身份证号码,出生日期,民族,婚姻状况,户籍地,现居住地,村民小组,联系电话\n");
        const string names = "伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢芳娜敏静丽艳娟霞秀燕玲桂英梅";
        for (var i = 0; i < people; i++)
        {
            var (household, place) = (i / 3, i % 3);
            var born = new DateOnly(1950, 1, 1).AddDays(i % 20_000);
            var body = $"5199{i / 9_000_000 + 1:00}{born:yyyyMMdd}{(i / 20_000 * 2 % 998) + (place == 1 ? 2 : 1):000}";
            var head = $"陈{names[household % names.Length]}{names[household / names.Length % names.Length]}";
            var name = place == 0 ? head : $"{"林周"[place - 1]}{names[i % names.Length]}{names[i / names.Length % names.Length]}";
            text.Append(CultureInfo.InvariantCulture, $"竹溪村,{household + 1},{head},{(place == 0 ? "户主" : place == 1 ? "妻" : "其他")},{name},{(place == 1 ? "女" : "男")},{body}{IdentityNumber.ExpectedCheckDigit(body)},{born:yyyy-MM-dd},汉族,已婚,本村,本村,{1 + (household % 9)}组,142{i % 100_000_000:00000000}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
