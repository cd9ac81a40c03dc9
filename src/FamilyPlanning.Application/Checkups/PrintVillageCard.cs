using System.Globalization;
using FamilyPlanning.Documents.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Checkups;

/// <summary>Prints the month's offers of a village as the card the specialist takes along; its lines stand in the same order as in the grid they are keyed into.</summary>
public sealed class PrintVillageCard(FamilyPlanningDb db, OfferSearch search, Offices.AreaReader areas, VillageCardDocument document, TimeProvider clock)
{
    /// <summary>Lines a card holds; more offers make a further card after the first came back.</summary>
    public const int Lines = 100;

    /// <summary>The card as PDF.</summary>
    /// <param name="stepName">Names a step in the language of the paper.</param>
    /// <param name="areaCode">Village.</param>
    /// <param name="officer">Who prints.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Paper> ExecuteAsync(string areaCode, Func<Domain.Checkups.CheckupStep, string> stepName, Officer officer, CancellationToken ct)
    {
        var today = clock.Today();
        var page = await search.PageAsync(areaCode, OfferSearch.Work.ToMake, null, default, null, Lines, officer, ct);
        var village = await areas.NameAsync(areaCode, ct);
        var office = await areas.NameAsync(areaCode[..9] + "000", ct);
        var rows = page.Rows.Select((row, index) => new VillageCardRow(
            (index + 1).ToString(CultureInfo.InvariantCulture), row.Name, null, null, stepName(row.Step), row.WindowFrom, row.WindowTo)).ToList();
        var content = await document.RenderAsync(
            new VillageCardData { Village = village, Month = new DateOnly(today.Year, today.Month, 1), Office = office, Rows = rows, PrintedOn = today }, ct);
        db.Trail("Printed", "VillageCard", null, areaCode, clock.GetUtcNow(), new { rows.Count, VillageCardDocument.TemplateVersion });
        await db.SaveChangesAsync(ct);
        return new Paper(content, $"{village}-{today:yyyy-MM}-邀约卡.pdf");
    }
}
