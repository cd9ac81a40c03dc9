using FamilyPlanning.Application.Offices;
using FamilyPlanning.Documents.Households;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>Prints our letter to another county while its answer is awaited (打印移交函); who printed it, when and in which layout stands in the trail.</summary>
public sealed class PrintHandOverLetter(FamilyPlanningDb db, TransferPeople transfer, AreaReader areas, HandOverLetterDocument document, TimeProvider clock)
{
    /// <summary>The letter as PDF.</summary>
    /// <exception cref="RecordNotFoundException">Absent, in another area, or no letter of ours.</exception>
    /// <exception cref="RuleBrokenException">Answered or taken back already, or the person is no longer here.</exception>
    public async Task<Paper> ExecuteAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var letter = await db.HandOverAsync(id, officer, ct);
        if (letter.Kind != HandOverKind.LetterSent) throw new RecordNotFoundException("hand-over", id);
        RuleBrokenException.Unless(letter.Status == HandOverStatus.Open, "hand-over.not-open");
        var person = await db.StillHereAsync(letter, officer, ct);
        var people = await transfer.LeavingAsync(person, letter.WholeHousehold, ct);
        var (government, village) = (await areas.GovernmentAsync(letter.AreaCode, ct), await areas.FullNameAsync(letter.AreaCode, ct));
        var content = await document.RenderAsync(HandOverLetterData.Of(letter, government, village, people.Count, officer.Name), ct);
        db.Trail("Printed", nameof(HandOver), id, letter.AreaCode, clock.GetUtcNow(), new { HandOverLetterDocument.TemplateVersion });
        await db.SaveChangesAsync(ct);
        return new Paper(content, $"{village}-{letter.StartedOn:yyyy-MM-dd}-移交函.pdf");
    }
}
