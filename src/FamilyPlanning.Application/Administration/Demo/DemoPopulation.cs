using System.Globalization;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Administration.Demo;

/// <summary>Makes up households by a seed: the same seed gives the same county. Numbers are valid in form and belong to nobody (none of the area codes is assigned).</summary>
internal sealed class DemoPopulation(int seed, DateOnly today)
{
    // Not the county's own 519901: a ledger of the fictional county can be imported beside the made-up people.
    private const string Home = "519906";

    private readonly Random _random = new(seed);
    private readonly Dictionary<(DateOnly, bool), int> _serials = [];
    private int _phones;

    /// <summary>Households of one village.</summary>
    public IEnumerable<DemoHousehold> Village(string areaCode, int groups, int households)
    {
        for (var i = 1; i <= households; i++)
        {
            // Numbers from 9001 on, so that a ledger imported into a village of the demo finds its own numbers free.
            var number = areaCode[9..] + (9_000 + i).ToString("0000", CultureInfo.InvariantCulture);
            yield return new DemoHousehold(NewId(), areaCode, number, 1 + _random.Next(groups), Family());
        }
    }

    private List<DemoPerson> Family()
    {
        var age = _random.Next(100) < 62 ? _random.Next(22, 50) : _random.Next(50, 88);
        var surname = DemoNames.Surname(_random);
        var members = Couple(surname, age, out var married);
        if (married && age < 50) AddChildren(members, surname, age);
        if (age < 50 && _random.Next(100) < 45) AddParents(members, surname, age);
        return members;
    }

    private List<DemoPerson> Couple(char surname, int age, out bool married)
    {
        var born = BornAt(age);
        married = _random.Next(100) < (age < 25 ? 35 : age > 70 ? 60 : 88);
        var head = Make(surname + DemoNames.Given(_random, true, born.Year), true, born, "02", Home);
        if (!married) return [_random.Next(3) == 0 ? head with { Marital = age > 60 ? "30" : "10" } : head];

        var wed = Earliest(born.AddYears(22).AddDays(_random.Next(1500)), today.AddDays(-300));
        var wifeBorn = born.AddDays(_random.Next(-900, 1300));
        var wife = Make(DemoNames.Surname(_random) + DemoNames.Given(_random, false, wifeBorn.Year), false, wifeBorn, "12", _random.Next(4) == 0 ? "511599" : Home);
        wife = wife with { Marital = "21", MarriedOn = wed, SpouseId = head.Id, MovedInOn = wed > today.AddYears(-3) && _random.Next(2) == 0 ? wed : null };
        head = head with { Marital = "21", MarriedOn = wed, SpouseId = wife.Id, LivesElsewhere = _random.Next(12) == 0 ? "广东省东莞市" : null };
        return [head, wife];
    }

    private void AddChildren(List<DemoPerson> members, char surname, int age)
    {
        var (father, mother) = (members[0], members[1]);
        var count = _random.Next(100) switch { < 12 => 0, < 58 => 1, < 92 => 2, _ => 3 };
        var born = Latest(mother.BirthDate.AddYears(_random.Next(21, 28)).AddDays(_random.Next(365)), father.MarriedOn!.Value);
        for (var order = 1; order <= count && born < today.AddDays(-2) && age < 50; order++)
        {
            var male = _random.Next(206) < 106;
            if (born > today.AddYears(-24))
            {
                var kinship = count == 1 ? (male ? "21" : "31") : (male ? "20" : "30");
                members.Add(Make(surname + DemoNames.Given(_random, male, born.Year), male, born, kinship, Home) with { MotherId = mother.Id, FatherId = father.Id, BirthOrder = order });
            }

            born = born.AddDays(_random.Next(550, 2200));
        }
    }

    private void AddParents(List<DemoPerson> members, char surname, int age)
    {
        var born = members[0].BirthDate.AddYears(-_random.Next(22, 30));
        var father = Make(surname + DemoNames.Given(_random, true, born.Year), true, born, "51", Home);
        var motherBorn = born.AddDays(_random.Next(-400, 1200));
        var mother = Make(DemoNames.Surname(_random) + DemoNames.Given(_random, false, motherBorn.Year), false, motherBorn, "52", Home);
        var died = age > 30 && _random.Next(100) < 10 ? today.AddDays(-_random.Next(20, 900)) : (DateOnly?)null;
        members.Add(father with { Marital = "21", SpouseId = mother.Id, DeathDate = died });
        members.Add(mother with { Marital = died is null ? "21" : "30", SpouseId = father.Id });
        members[0] = members[0] with { FatherId = father.Id, MotherId = mother.Id };
    }

    private DemoPerson Make(string name, bool male, DateOnly born, string kinship, string area) =>
        new(NewId(), name, male ? Sex.Male : Sex.Female, born, kinship, Number(area, born, male))
        {
            Phone = born.AddYears(18) < today ? "142" + (10000000 + (_phones++ * 37 % 89999999)).ToString(CultureInfo.InvariantCulture) : null,
        };

    private string Number(string area, DateOnly born, bool male)
    {
        // High serials: the low ones belong to the people of ledgers that are imported into the demo.
        var serial = _serials[(born, male)] = _serials.GetValueOrDefault((born, male), male ? 909 : 908) + 2;
        // A day with more births than serials of one area goes on with the next unassigned area.
        var places = (string[])[area, "519907", "519908", "519909"];
        var body = places[serial / 1000] + born.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + (serial % 1000).ToString("000", CultureInfo.InvariantCulture);
        return body + IdentityNumber.ExpectedCheckDigit(body);
    }

    private DateOnly BornAt(int age) => today.AddYears(-age).AddDays(-_random.Next(365));

    private static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
