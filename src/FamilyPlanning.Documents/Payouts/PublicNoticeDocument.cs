using System.Globalization;

namespace FamilyPlanning.Documents.Payouts;

/// <summary>A person on the notice: nothing but name, village and result may be posted (domain.md 14, PIPL Art. 25).</summary>
/// <param name="Name">Name; printed with its middle hidden unless the office chose full names.</param>
/// <param name="Village">Village, in words.</param>
/// <param name="Result">What is proposed or decided.</param>
public sealed record NoticeEntry(string Name, string Village, string Result);

/// <summary>How many people of a village a notice is about, where names are never posted (special aid).</summary>
/// <param name="Village">Village, in words.</param>
/// <param name="People">Number of people.</param>
public sealed record NoticeCount(string Village, int People);

/// <summary>What a public notice prints.</summary>
public sealed record PublicNoticeData
{
    /// <summary>Scheme in words, 2026年第三季度育儿补贴.</summary>
    public required string Scheme { get; init; }

    /// <summary>What is posted about the scheme: 拟发放对象, 初审结果.</summary>
    public required string Subject { get; init; }

    /// <summary>Notice or regulation the scheme rests on, in words.</summary>
    public required string Basis { get; init; }

    /// <summary>First day of the posting.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the posting.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Office that posts it.</summary>
    public required string Body { get; init; }

    /// <summary>Phone for objections.</summary>
    public required string ObjectionPhone { get; init; }

    /// <summary>Where objections are received in writing or in person.</summary>
    public string? ObjectionPlace { get; init; }

    /// <summary>People; empty where only counts are posted.</summary>
    public IReadOnlyList<NoticeEntry> Entries { get; init; } = [];

    /// <summary>Counts by village instead of names.</summary>
    public IReadOnlyList<NoticeCount> Counts { get; init; } = [];

    /// <summary>Whether names are printed in full. By default their middle is hidden.</summary>
    public bool FullNames { get; init; }
}

/// <summary>公示 on A4: scheme, people by name and village, result, dates and where to object. There is no field for a number, an account or an address, so none can be posted.</summary>
public sealed class PublicNoticeDocument(DocumentEngine engine)
{
    /// <summary>Version of the layout, printed at the foot.</summary>
    public const string TemplateVersion = "版式 公示-1";

    // The same limit as for the anonymous surveys (domain.md 11); a choice of this product.
    private const int _smallestShown = 5;

    /// <summary>Prints the notice.</summary>
    /// <exception cref="ArgumentException">Names and counts together, or neither.</exception>
    public Task<byte[]> RenderAsync(PublicNoticeData data, CancellationToken ct)
    {
        if (data.Entries.Count > 0 == data.Counts.Count > 0) throw new ArgumentException("A notice carries names or counts.", nameof(data));
        var entries = data.FullNames ? data.Entries : [.. data.Entries.Select(e => e with { Name = HideMiddle(e.Name) })];
        return engine.PrintAsync("Payouts/PublicNotice.typ", TemplateVersion, new
        {
            data.Scheme,
            data.Subject,
            data.Basis,
            data.From,
            data.To,
            data.Body,
            data.ObjectionPhone,
            data.ObjectionPlace,
            entries,
            counts = JoinSmall(data.Counts).Select(c => new { c.Village, people = Shown(c.People) }),
            total = Shown(data.Counts.Sum(c => c.People)),
        }, ct);
    }

    /// <summary>Counts as they may be posted: villages with fewer than five people are joined in one line, with the next larger one as long as the line is still small, so that nobody is found by counting.</summary>
    public static IReadOnlyList<NoticeCount> JoinSmall(IReadOnlyList<NoticeCount> counts)
    {
        var joined = counts.Where(c => c.People < _smallestShown).ToList();
        if (joined.Count == 0) return counts;
        foreach (var next in counts.Where(c => c.People >= _smallestShown).OrderBy(c => c.People))
        {
            if (joined.Count > 1 && joined.Sum(c => c.People) >= _smallestShown) break;
            joined.Add(next);
        }

        return [.. counts.Except(joined), new NoticeCount(joined.Count == counts.Count ? "各村（社区）" : "其他村（社区）", joined.Sum(c => c.People))];
    }

    /// <summary>A name with its middle hidden: 张＊, 李＊明, 阿＊＊江.</summary>
    public static string HideMiddle(string name)
    {
        var signs = StringInfo.GetTextElementEnumerator(name.Trim());
        var letters = new List<string>();
        while (signs.MoveNext()) letters.Add(signs.GetTextElement());
        return letters.Count switch
        {
            0 => "",
            1 => "＊",
            2 => letters[0] + "＊",
            3 => letters[0] + "＊" + letters[2],
            _ => letters[0] + "＊＊" + letters[^1],
        };
    }

    private static string Shown(int people) => people < _smallestShown ? "不足5" : people.ToString(CultureInfo.InvariantCulture);
}
