using System.Globalization;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Export;

/// <summary>The rows of an exported list, one after the other, in the order of the household book. The headers are those the import knows.</summary>
public sealed class ListRows(FamilyPlanningDb db, FieldProtection protection)
{
    /// <summary>The headers of a list.</summary>
    public static IReadOnlyList<string> HeadersOf(ExportedList list) => list == ExportedList.People
        ? ["村名", "村民小组", "户编号", "户主姓名", "与户主关系", "姓名", "性别", "身份证号码", "出生日期", "民族", "婚姻状况", "婚姻变动日期", "户籍地", "现居住地", "联系电话", "孩次", "备注"]
        : ["村名", "村民小组", "户编号", "户主姓名", "在册人数", "住址"];

    /// <summary>How many rows there will be.</summary>
    public Task<int> CountAsync(ListExport order, Officer officer, CancellationToken ct) =>
        order.List == ExportedList.People ? People(order, officer).CountAsync(ct) : Households(order, officer).CountAsync(ct);

    /// <summary>The cells of each row from the left; nothing is held but the row at hand.</summary>
    public IAsyncEnumerable<string[]> ReadAsync(ListExport order, Officer officer, CancellationToken ct) =>
        order.List == ExportedList.People ? PeopleAsync(order, officer, ct) : HouseholdsAsync(order, officer);

    private async IAsyncEnumerable<string[]> PeopleAsync(ListExport order, Officer officer, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var villages = (await db.NamedAreas().Within(officer, order.AreaCode).ToListAsync(ct)).DistinctBy(a => a.AreaCode).ToDictionary(a => a.AreaCode, a => a.Name);
        var rows = People(order, officer).Join(db.Households, p => p.HouseholdId, h => h.Id, (p, h) => new { Person = p, h.Number, h.GroupNumber, Head = db.Persons.Where(head => head.Id == h.HeadId).Select(head => head.Name).FirstOrDefault() })
            .OrderBy(row => row.Person.AreaCode).ThenBy(row => row.Number).ThenBy(row => row.Person.Kinship).ThenBy(row => row.Person.BirthDate).ThenBy(row => row.Person.Id);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var person = row.Person;
            yield return
            [
                villages.GetValueOrDefault(person.AreaCode, person.AreaCode), row.GroupNumber?.ToString(CultureInfo.InvariantCulture) ?? "", row.Number, row.Head ?? "",
                KinshipCode.Table.NameOf(person.Kinship), person.Name, person.Sex == Sex.Male ? "男" : person.Sex == Sex.Female ? "女" : "", NumberOf(person, order.FullNumbers),
                Day(person.BirthDate), person.EthnicGroup is { } group ? EthnicGroup.Table.NameOf(group) : "", MaritalStatus.Table.NameOf(person.MaritalStatus), Day(person.MaritalChangedOn),
                person.RegisteredHere ? "本村" : person.RegisteredPlace ?? "", person.LivesHere ? "本村" : person.ResidencePlace ?? "", PhoneOf(person.Phone, order.FullNumbers),
                person.BirthOrder?.ToString(CultureInfo.InvariantCulture) ?? "", person.Note ?? "",
            ];
        }
    }

    private async IAsyncEnumerable<string[]> HouseholdsAsync(ListExport order, Officer officer)
    {
        var rows = Households(order, officer).OrderBy(h => h.AreaCode).ThenBy(h => h.Number).Select(h => new
        {
            Village = db.NamedAreas().Where(a => a.AreaCode == h.AreaCode).Select(a => a.Name).FirstOrDefault() ?? h.AreaCode,
            h.GroupNumber,
            h.Number,
            Head = db.Persons.Where(p => p.Id == h.HeadId).Select(p => p.Name).FirstOrDefault(),
            Members = db.Persons.Count(p => p.HouseholdId == h.Id && p.DeathDate == null && p.LeftOn == null),
            h.Address,
        });
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return [row.Village, row.GroupNumber?.ToString(CultureInfo.InvariantCulture) ?? "", row.Number, row.Head ?? "", row.Members.ToString(CultureInfo.InvariantCulture), row.Address ?? ""];
    }

    private IQueryable<Person> People(ListExport order, Officer officer) =>
        db.Persons.AsNoTracking().Within(officer, order.AreaCode).Where(p => p.DeathDate == null && p.LeftOn == null);

    private IQueryable<Household> Households(ListExport order, Officer officer) =>
        db.Households.AsNoTracking().Within(officer, order.AreaCode).Where(h => h.ValidUntil == null);

    private string NumberOf(Person person, bool full) =>
        full && person.IdentityCipher is { } cipher ? protection.Decrypt(cipher, FieldProtection.IdentityNumber) : person.IdentityMasked ?? "";

    private static string PhoneOf(string? phone, bool full) =>
        phone is null || full || phone.Length <= 7 ? phone ?? "" : string.Concat(phone.AsSpan(0, 3), new string('*', phone.Length - 7), phone.AsSpan(phone.Length - 4));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
