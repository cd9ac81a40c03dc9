using System.Globalization;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>
/// Makes the workbook of another township out of the sample: the same faults under other column names, in another order, with other columns
/// between them, the header in another row, other tabs, and its answer key. The seed decides; the same seed makes the same workbook.
/// </summary>
internal sealed class SecondTownship
{
    private const int OldHeader = 3;

    private static readonly string[] _villages = ["竹溪村", "桃园村", "河东村", "新塘村", "白鹤村"];

    /// <summary>Names beside the ones in use: only their words tell what they hold.</summary>
    private static readonly Dictionary<LedgerField, string> _unheard = new()
    {
        [LedgerField.HouseholdNumber] = "农户编号",
        [LedgerField.HeadName] = "本户户主姓名",
        [LedgerField.Relation] = "与户主之关系",
        [LedgerField.Name] = "户内人员姓名",
        [LedgerField.Sex] = "人员性别",
        [LedgerField.IdentityNumber] = "居民身份证件号码（18位）",
        [LedgerField.BirthDate] = "出生年月日（公历）",
        [LedgerField.EthnicGroup] = "民族名称",
        [LedgerField.MaritalStatus] = "当前婚姻",
        [LedgerField.MaritalChange] = "婚姻状况变动的日期",
        [LedgerField.RegisteredPlace] = "户口登记所在地址",
        [LedgerField.ResidencePlace] = "目前居住详细地址",
        [LedgerField.VillageGroup] = "所在村民小组名称",
        [LedgerField.Phone] = "本人联系电话/手机",
        [LedgerField.MotherNumber] = "生母证件号码（身份证）",
        [LedgerField.BirthOrder] = "本人孩次",
        [LedgerField.OneChildCertificate] = "独生子女光荣证情况",
        [LedgerField.Remark] = "其他备注",
    };

    private readonly Random _random;
    private readonly int _header;
    private readonly List<int> _order;
    private readonly WorkbookCells _sample;
    private readonly LedgerReading _read;

    public SecondTownship(int seed)
    {
        _random = new Random(seed);
        _header = _random.Next(2, 11);
        using var file = File.OpenRead(QingshiKey.LedgerPath);
        _sample = WorkbookCells.Read(file);
        _read = QingshiKey.Read();
        var width = _read.Sheets.Max(sheet => sheet.Header.Columns.Max(column => column.Column));
        _order = [.. Enumerable.Range(1, width + 3).OrderBy(_ => _random.Next())];
    }

    public static TownshipAreas Areas { get; } = new("519901102000", "云水镇", "青禾县", [.. _villages.Select((name, i) => new LedgerVillage($"51990110220{i + 1}", name, 0))]);

    /// <summary>The findings of the key where this workbook has them: tab, row, kind, field.</summary>
    public IEnumerable<string> Findings => new[] { "errors", "warnings" }.SelectMany(list => QingshiKey.Root[list]!.AsArray())
        .Select(entry => $"{TabOf(QingshiKey.Text(entry!["sheet"]))} {entry["row"]!.GetValue<int>() + _header - OldHeader} {entry["kind"]} {entry["field"]}");

    /// <summary>The people of the key by class: tab, row, class.</summary>
    public IEnumerable<string> Rows => QingshiKey.Root["rows"]!.AsObject().SelectMany(sheet => sheet.Value!.AsObject().Where(rows => rows.Key != "ignore")
        .SelectMany(rows => rows.Value!.AsArray().Select(row => $"{TabOf(sheet.Key)} {row!.GetValue<int>() + _header - OldHeader} {rows.Key}")));

    public MemoryStream Build()
    {
        var workbook = new AWorkbook();
        foreach (var sheet in _read.Sheets) workbook.With(TabOf(sheet.Name), RowsOf(sheet), [.. MergesOf(sheet)]);
        workbook.With("各村情况", [["统计用区划代码", "村居名称", "小组数"], .. _read.Sheets.Select((sheet, i) => new object?[] { Areas.Villages[i].Code, _villages[i], sheet.Village!.Groups })]);
        return workbook.Build();
    }

    private string TabOf(string sheet)
    {
        var index = _read.Sheets.ToList().FindIndex(read => read.Name == sheet);
        return $"{index + 1}.{_villages[index]}民委员会";
    }

    private object?[][] RowsOf(LedgerSheet sheet)
    {
        var people = sheet.Rows.Select(row => row.Number).ToHashSet();
        var rows = new List<object?[]> { new object?[] { "青禾县云水镇人口信息登记表" } };
        while (rows.Count < _header - 1) rows.Add([]);
        rows.Add(Moved(column => sheet.Header.Columns.FirstOrDefault(known => known.Column == column)?.Field is { } field ? NameOf(field) : null, ["序号", "QQ号", "采集人"]));
        for (var row = OldHeader + 1; row <= sheet.LastRow; row++)
            rows.Add(people.Contains(row) ? Moved(column => ValueOf(sheet.Cells.Own(row, column)), [row, "12345", "某某"]) : [.. Enumerable.Range(1, sheet.Cells.LastColumn(row)).Select(column => ValueOf(sheet.Cells.Own(row, column)))]);
        return [.. rows];
    }

    /// <summary>A row with the old columns, and three that were never there, at their new places.</summary>
    private object?[] Moved(Func<int, object?> value, object[] more) =>
        [.. _order.Select(column => column <= _order.Count - 3 ? value(column) : more[column - _order.Count + 2])];

    private IEnumerable<string> MergesOf(LedgerSheet sheet) =>
        from merge in sheet.Cells.Merges
        where merge.FirstRow > OldHeader && merge.FirstColumn == merge.LastColumn
        let column = _order.IndexOf(merge.FirstColumn) + 1
        select new MergedRange(merge.FirstRow + _header - OldHeader, column, merge.LastRow + _header - OldHeader, column).ToString();

    private string NameOf(LedgerField field)
    {
        var names = LedgerHeaders.NamesOf(field).Append(_unheard[field]).ToList();
        return names[_random.Next(names.Count)];
    }

    private object? ValueOf(CellValue cell) => cell.Kind switch
    {
        CellKind.Empty => null,
        CellKind.Date => cell.Date,
        CellKind.Number => double.Parse(cell.Text, CultureInfo.InvariantCulture),
        _ => _villages.Select((name, i) => (Old: _read.Sheets[i].Name, New: name)).Aggregate(cell.Text.Replace("青石镇", "云水镇", StringComparison.Ordinal), (text, village) => text.Replace(village.Old, village.New, StringComparison.Ordinal)),
    };
}
