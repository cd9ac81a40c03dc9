using CsCheck;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Tests.Households;

/// <summary>Who is whose spouse and parent, told by the relations in the household book.</summary>
public sealed class FamilyTiesTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly Household _household = Household.Open("519901101201", "1201", 1, null, new DateOnly(2015, 1, 1));

    [Fact]
    public void A_book_of_three_generations_tells_who_belongs_to_whom()
    {
        var (head, wife, son, daughter) = (Somebody("02", Sex.Male, 1985), Somebody("12", Sex.Female, 1987), Somebody("20", Sex.Male, 2012), Somebody("30", Sex.Female, 2016));
        var (father, mother) = (Somebody("51", Sex.Male, 1958), Somebody("52", Sex.Female, 1960));

        var told = new FamilyTies([head, wife, son, daughter, father, mother], head.Id).Told;

        Assert.Equal(
            [
                new(TieKind.Spouse, head.Id, wife.Id), new(TieKind.Spouse, father.Id, mother.Id),
                new(TieKind.Father, son.Id, head.Id), new(TieKind.Mother, son.Id, wife.Id), new(TieKind.Father, daughter.Id, head.Id), new(TieKind.Mother, daughter.Id, wife.Id),
                new(TieKind.Father, head.Id, father.Id), new(TieKind.Mother, head.Id, mother.Id),
            ],
            told);
    }

    [Fact]
    public void What_can_be_meant_in_two_ways_is_not_told()
    {
        var head = Somebody("02", Sex.Male, 1955);
        var (one, other) = (Somebody("22", Sex.Male, 1980), Somebody("23", Sex.Male, 1983));
        var (wife, grandchild) = (Somebody("38", Sex.Female, 1985), Somebody("41", Sex.Male, 2010));

        var told = new FamilyTies([head, one, other, wife, grandchild], head.Id).Told;

        Assert.DoesNotContain(told, tie => tie.PersonId == grandchild.Id && tie.Kind == TieKind.Father);
        Assert.DoesNotContain(told, tie => tie.Kind == TieKind.Spouse);
    }

    [Fact]
    public void A_stepchild_and_somebody_who_married_later_are_not_told_as_born_to_them()
    {
        var (head, child, step) = (Somebody("02", Sex.Male, 1980), Somebody("20", Sex.Male, 2008), Somebody("27", Sex.Male, 2006));
        var wife = Somebody("12", Sex.Female, 1982);
        wife.Marry("22", new DateOnly(2015, 5, 1));

        var told = new FamilyTies([head, wife, child, step], head.Id).Told;

        Assert.Contains(new Tie(TieKind.Father, child.Id, head.Id), told);
        Assert.DoesNotContain(told, tie => tie.Kind == TieKind.Mother || tie.PersonId == step.Id);
    }

    [Theory]
    [InlineData("21", "90"), InlineData("40", "21")]
    public void Two_are_a_couple_only_where_both_are_married(string his, string hers)
    {
        var (head, wife) = (Somebody("02", Sex.Male, 1980), Somebody("12", Sex.Female, 1982));
        head.Marry(his, null);
        wife.Marry(hers, null);

        Assert.Empty(new FamilyTies([head, wife], head.Id).Told);
    }

    [Fact]
    public void What_is_on_file_is_not_told_again()
    {
        var (head, wife, child) = (Somebody("02", Sex.Male, 1980), Somebody("12", Sex.Female, 1982), Somebody("20", Sex.Male, 2008));
        child.BornTo(wife, head, 1, null);
        head.Marry("21", null, wife.Id);
        wife.Marry("21", null, head.Id);

        Assert.Empty(new FamilyTies([head, wife, child], head.Id).Told);
    }

    [Fact]
    public void When_the_wife_becomes_head_everybody_is_somebody_else_to_her()
    {
        var (head, wife, son, father, mother) = (Somebody("02", Sex.Male, 1985), Somebody("12", Sex.Female, 1987), Somebody("20", Sex.Male, 2012), Somebody("51", Sex.Male, 1958), Somebody("52", Sex.Female, 1960));
        var sister = Somebody("77", Sex.Female, 1990);
        var ties = new FamilyTies([head, wife, son, father, mother, sister], head.Id);

        Assert.Equal(["11", "02", "20", "53", "54", null], new[] { head, wife, son, father, mother, sister }.Select(m => ties.Relation(m.Id, wife.Id)));
        Assert.Equal(["20", "38", "41", "02", "12", "30"], new[] { head, wife, son, father, mother, sister }.Select(m => ties.Relation(m.Id, father.Id)));
        Assert.Equal(["51", "52", "02", "61", "62", null], new[] { head, wife, son, father, mother, sister }.Select(m => ties.Relation(m.Id, son.Id)));
    }

    [Fact]
    public void While_no_head_is_named_the_relations_refer_to_the_one_who_was()
    {
        var (head, wife, son) = (Somebody("02", Sex.Male, 1985), Somebody("12", Sex.Female, 1987), Somebody("20", Sex.Male, 2012));
        head.Die(new DateOnly(2026, 5, 1), _today);

        Assert.Equal("20", FamilyTies.Of(_household, [head, wife, son]).Relation(son.Id, wife.Id));
    }

    [Theory]
    [InlineData("02", Sex.Female, "30"), InlineData("12", Sex.Male, "20"), InlineData("22", Sex.Female, "42"), InlineData("38", Sex.Male, "41"), InlineData("28", Sex.Female, "44")]
    [InlineData("77", Sex.Male, "95"), InlineData("99", Sex.Male, null), InlineData("02", Sex.Unspecified, null)]
    public void A_newborn_is_to_the_head_what_the_parent_tells(string parent, Sex sex, string? child) => Assert.Equal(child, KinshipCode.OfChild(parent, sex));

    // Any family, any of its members as head: what its book then says tells no tie that is not so.
    [Fact]
    public void No_book_tells_a_tie_that_is_not_so() => _families.Sample(
        family =>
        {
            var members = family.Members;
            var ties = new FamilyTies(members, null);
            var head = members[family.Head % members.Count];
            var book = members.Select(m => Copy(m, ties.Relation(m.Id, head.Id) ?? KinshipCode.Other)).ToList();
            var told = new FamilyTies([.. book.Select(b => b.Copy)], book[family.Head % members.Count].Copy.Id).Told;
            var original = book.ToDictionary(b => b.Copy.Id, b => b.Of);
            return told.All(tie => tie.Kind switch
            {
                TieKind.Spouse => original[tie.PersonId].SpouseId == original[tie.OtherId].Id,
                TieKind.Mother => original[tie.PersonId].MotherId == original[tie.OtherId].Id,
                _ => original[tie.PersonId].FatherId == original[tie.OtherId].Id,
            });
        },
        iter: 2000);

    // And from the ties every relation is the other side of the one that leads back.
    [Fact]
    public void A_relation_leads_back() => _families.Sample(
        family =>
        {
            var ties = new FamilyTies(family.Members, null);
            return family.Members.All(one => family.Members.All(other => Back(ties.Relation(one.Id, other.Id), ties.Relation(other.Id, one.Id))));
        },
        iter: 500);

    private static bool Back(string? there, string? back) => there?[0] switch
    {
        // To a brother-in-law or a nephew there is a code in one direction only.
        null => back is null or ['7' or '9', ..],
        '0' => back == "02",
        '1' => back![0] == '1',
        '2' or '3' => back![0] == '5',
        '4' => back![0] == '6',
        '5' => back![0] is '2' or '3',
        '6' => back![0] == '4',
        '7' => back is null or ['7', ..],
        _ => true,
    };

    private sealed record Family(IReadOnlyList<Person> Members, int Head);

    // Grandparents, some of their children with or without a spouse, some grandchildren.
    private static readonly Gen<Family> _families = Gen.Select(Gen.Bool, Gen.Int[0, 3].Array[0, 3], Gen.Int[0, 20], Gen.Bool.Array[16]).Select((grandparents, children, head, sexes) =>
    {
        var people = new List<Person>();
        var (old, oldWife) = (Somebody("80", Sex.Male, 1950), Somebody("80", Sex.Female, 1952));
        Marry(old, oldWife);
        people.AddRange(grandparents || children.Length == 0 ? [old, oldWife] : []);
        var sex = sexes.Concat(sexes).GetEnumerator();
        Sex Next() => sex.MoveNext() && sex.Current ? Sex.Male : Sex.Female;
        foreach (var (index, grandchildren) in children.Index())
        {
            var child = Somebody("80", Next(), 1975 + index);
            child.BornTo(oldWife, old, index + 1, null);
            people.Add(child);
            if (grandchildren == 0) continue;
            var married = Somebody("80", child.Sex == Sex.Male ? Sex.Female : Sex.Male, 1976 + index);
            Marry(child, married);
            people.Add(married);
            for (var i = 1; i < grandchildren; i++)
            {
                var grandchild = Somebody("80", Next(), 2000 + (3 * index) + i);
                grandchild.BornTo(child.Sex == Sex.Female ? child : married, child.Sex == Sex.Male ? child : married, i, null);
                people.Add(grandchild);
            }
        }

        return new Family(people, head);
    });

    private static void Marry(Person one, Person other)
    {
        one.Marry("21", null, other.Id);
        other.Marry("21", null, one.Id);
    }

    private static (Person Of, Person Copy) Copy(Person person, string kinship)
    {
        var copy = Person.File(_household, new PersonName("某某", "moumou", "mm"), person.Sex, person.BirthDate, kinship, _today);
        copy.Marry(person.MaritalStatus, null);
        return (person, copy);
    }

    private static Person Somebody(string kinship, Sex sex, int year)
    {
        var person = Person.File(_household, new PersonName("某某", "moumou", "mm"), sex, new DateOnly(year, 3, 4), kinship, _today);
        person.Marry(year < 2000 ? "21" : "10", null);
        return person;
    }
}
