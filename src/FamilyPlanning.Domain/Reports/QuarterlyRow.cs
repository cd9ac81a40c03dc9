namespace FamilyPlanning.Domain.Reports;

/// <summary>Births of one parity by sex.</summary>
public sealed record BirthCount(int Male, int Female)
{
    /// <summary>Both sexes.</summary>
    public int Total => Male + Female;

    /// <summary>Adds two counts.</summary>
    public static BirthCount operator +(BirthCount a, BirthCount b) => new(a.Male + b.Male, a.Female + b.Female);
}

/// <summary>One line of the quarterly form (季报, domain.md 9.4): a village, or the sum of them. Counts only; rates are computed from counts, never added.</summary>
public sealed record QuarterlyRow
{
    /// <summary>Village or township, twelve digits.</summary>
    public required string AreaCode { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Population on the day before the period (期初人口).</summary>
    public int Opening { get; init; }

    /// <summary>Population on the last day of the period (期末总人口).</summary>
    public int Closing { get; init; }

    /// <summary>Married women of 15 to 49 completed years on the last day (已婚育龄妇女).</summary>
    public int MarriedWomen { get; init; }

    /// <summary>Births as counted in the population, both sexes separately.</summary>
    public BirthCount Births { get; init; } = new(0, 0);

    /// <summary>First children.</summary>
    public BirthCount First { get; init; } = new(0, 0);

    /// <summary>Second children.</summary>
    public BirthCount Second { get; init; } = new(0, 0);

    /// <summary>Third and later children.</summary>
    public BirthCount ThirdAndMore { get; init; } = new(0, 0);

    /// <summary>Births whose parity is still to be entered.</summary>
    public BirthCount OrderUnknown { get; init; } = new(0, 0);

    /// <summary>Deaths.</summary>
    public int Deaths { get; init; }

    /// <summary>Moved in.</summary>
    public int MovedIn { get; init; }

    /// <summary>Moved out.</summary>
    public int MovedOut { get; init; }

    /// <summary>Came with a change of codes (区划划入); nobody moved.</summary>
    public int AreaIn { get; init; }

    /// <summary>Left with a change of codes (区划划出); nobody moved.</summary>
    public int AreaOut { get; init; }

    /// <summary>Childbearing registrations taken.</summary>
    public int Registrations { get; init; }

    /// <summary>Of them online.</summary>
    public int RegistrationsOnline { get; init; }

    /// <summary>Childcare subsidy applications received.</summary>
    public int SubsidiesReceived { get; init; }

    /// <summary>Of them reviewed first in the township.</summary>
    public int SubsidiesReviewed { get; init; }

    /// <summary>Holders of an only-child certificate among the population.</summary>
    public int OneChildCertificates { get; init; }

    /// <summary>Postpartum visits whose offer the period owed (应).</summary>
    public int PostpartumDue { get; init; }

    /// <summary>Postpartum visits made (实).</summary>
    public int PostpartumDone { get; init; }

    /// <summary>People without an identity number on file: what the ledger still lacks.</summary>
    public int WithoutNumber { get; init; }

    /// <summary>Births less deaths (自然增长).</summary>
    public int NaturalGrowth => Births.Total - Deaths;

    /// <summary>The line 合计: every count is the sum of the rows.</summary>
    public static QuarterlyRow Sum(string areaCode, string name, IReadOnlyCollection<QuarterlyRow> rows) => new()
    {
        AreaCode = areaCode,
        Name = name,
        Opening = rows.Sum(r => r.Opening),
        Closing = rows.Sum(r => r.Closing),
        MarriedWomen = rows.Sum(r => r.MarriedWomen),
        Births = Sum(rows, r => r.Births),
        First = Sum(rows, r => r.First),
        Second = Sum(rows, r => r.Second),
        ThirdAndMore = Sum(rows, r => r.ThirdAndMore),
        OrderUnknown = Sum(rows, r => r.OrderUnknown),
        Deaths = rows.Sum(r => r.Deaths),
        MovedIn = rows.Sum(r => r.MovedIn),
        MovedOut = rows.Sum(r => r.MovedOut),
        AreaIn = rows.Sum(r => r.AreaIn),
        AreaOut = rows.Sum(r => r.AreaOut),
        Registrations = rows.Sum(r => r.Registrations),
        RegistrationsOnline = rows.Sum(r => r.RegistrationsOnline),
        SubsidiesReceived = rows.Sum(r => r.SubsidiesReceived),
        SubsidiesReviewed = rows.Sum(r => r.SubsidiesReviewed),
        OneChildCertificates = rows.Sum(r => r.OneChildCertificates),
        PostpartumDue = rows.Sum(r => r.PostpartumDue),
        PostpartumDone = rows.Sum(r => r.PostpartumDone),
        WithoutNumber = rows.Sum(r => r.WithoutNumber),
    };

    private static BirthCount Sum(IEnumerable<QuarterlyRow> rows, Func<QuarterlyRow, BirthCount> count) => rows.Select(count).Aggregate(new BirthCount(0, 0), (a, b) => a + b);
}
