using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>A small family as boxes in rows of generations with lines between them; drawn on the server, each box a link.</summary>
internal sealed class FamilyGraph
{
    /// <summary>Size of a box and the space around it, in units of the drawing.</summary>
    public const int BoxWidth = 112, BoxHeight = 44, Gap = 24, RowGap = 44;

    private const int _mostInRow = 6;

    private FamilyGraph(IEnumerable<Member> members, IReadOnlyList<(Guid From, Guid To)> lines)
    {
        var rows = members.GroupBy(m => m.Generation).OrderBy(g => g.Key).SelectMany(g => g.Chunk(_mostInRow)).ToList();
        Width = (rows.Max(r => r.Length) * (BoxWidth + Gap)) + Gap;
        Height = (rows.Count * (BoxHeight + RowGap)) - RowGap + (2 * Gap);
        Boxes = [.. rows.SelectMany((row, y) => row.Select((m, x) => new Box(m, ((Width - (row.Length * (BoxWidth + Gap)) + Gap) / 2) + (x * (BoxWidth + Gap)), Gap + (y * (BoxHeight + RowGap)))))];
        var placed = Boxes.ToDictionary(b => b.Member.Id);
        Lines = [.. lines.Where(l => placed.ContainsKey(l.From) && placed.ContainsKey(l.To)).Select(l => Line.Between(placed[l.From], placed[l.To]))];
    }

    /// <summary>Somebody in the drawing; the oldest generation has the smallest number.</summary>
    public sealed record Member(Guid Id, string Name, string Relation, int Generation, bool Gone, bool Self);

    /// <summary>A box at its place.</summary>
    public sealed record Box(Member Member, int X, int Y);

    /// <summary>A line from a parent down to a child, or across between spouses.</summary>
    public sealed record Line(int X1, int Y1, int X2, int Y2)
    {
        internal static Line Between(Box from, Box to) => from.Y != to.Y
            ? new(from.X + (BoxWidth / 2), from.Y + BoxHeight, to.X + (BoxWidth / 2), to.Y)
            : from.X < to.X ? new(from.X + BoxWidth, from.Y + (BoxHeight / 2), to.X, to.Y + (BoxHeight / 2)) : Between(to, from);
    }

    /// <summary>Width of the drawing.</summary>
    public int Width { get; }

    /// <summary>Height of the drawing.</summary>
    public int Height { get; }

    /// <summary>The boxes, oldest generation first.</summary>
    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Parents, the person with the spouse, children.</summary>
    public static FamilyGraph Of(PersonReader.Picture picture)
    {
        var self = picture.Person;
        List<Member> members = [];
        if (picture.Father is { } father) members.Add(new(father.Id, father.Name, "父亲", 0, false, false));
        if (picture.Mother is { } mother) members.Add(new(mother.Id, mother.Name, "母亲", 0, false, false));
        members.Add(new(self.Id, self.Name, "本人", 1, !self.IsPresent, true));
        if (picture.Spouse is { } spouse) members.Add(new(spouse.Id, spouse.Name, "配偶", 1, false, false));
        members.AddRange(picture.Children.Select(c => new Member(c.Id, c.Name, "子女", 2, false, false)));
        (Guid, Guid)[] lines =
        [
            .. members.Where(m => m.Generation == 0).Select(m => (m.Id, self.Id)), .. members.Where(m => m.Generation == 1 && !m.Self).Select(m => (self.Id, m.Id)),
            .. picture.Children.Select(c => (self.Id, c.Id)),
        ];
        return new FamilyGraph(members, lines);
    }

    /// <summary>The members of a household by their relation to the head.</summary>
    public static FamilyGraph? Of(HouseholdReader.Picture picture)
    {
        var present = picture.Members.Where(m => m.IsPresent).ToList();
        if (present.Count < 2) return null;
        var members = present.Select(p => new Member(p.Id, p.Name, Choices.Kinship(p.Kinship), GenerationOf(p.Kinship), false, p.Id == picture.Household.HeadId));
        (Guid, Guid)[] lines =
        [
            .. present.Where(p => p.MotherId is not null).Select(p => (p.MotherId!.Value, p.Id)), .. present.Where(p => p.FatherId is not null).Select(p => (p.FatherId!.Value, p.Id)),
            .. present.Where(p => p.SpouseId is { } spouse && spouse.CompareTo(p.Id) > 0).Select(p => (p.Id, p.SpouseId!.Value)),
        ];
        return new FamilyGraph(members, lines);
    }

    // The first digit of the relation tells the generation (GB/T 4761): grandparents 6, parents 5, children 2 and 3, grandchildren 4; great-grandchildren 47, 48.
    private static int GenerationOf(string kinship) => kinship[0] switch
    {
        '6' => 0,
        '5' => 1,
        '8' when kinship is not "80" => 1,
        '2' or '3' => 3,
        '4' => kinship is "47" or "48" ? 5 : 4,
        '9' when kinship is "93" or "94" or "95" or "96" => 3,
        _ => 2,
    };
}
