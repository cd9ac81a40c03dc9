using FamilyPlanning.Application.Offices;
using FamilyPlanning.Documents.Agreements;
using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Agreements;

/// <summary>Prints an agreement; who printed it, when and in which layout stands in the trail.</summary>
public sealed class PrintAgreement(FamilyPlanningDb db, ServiceAgreementDocument document, TimeProvider clock)
{
    /// <summary>The agreement as PDF.</summary>
    public async Task<Paper> ExecuteAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var agreement = await db.ServiceAgreements.AsNoTracking().Within(officer).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new RecordNotFoundException("agreement", id);
        var townshipCode = agreement.AreaCode[..9] + "000";
        // Printed again, it names the office and the village as they were called when it was signed.
        var on = agreement.SignedOn ?? clock.Today();
        var (township, village) = (await db.AreaNameOnAsync(townshipCode, on, ct), await db.AreaNameOnAsync(agreement.AreaCode, on, ct));
        var content = await document.RenderAsync(ServiceAgreementData.Of(agreement, township, clock.Today()), ct);
        db.Trail("Printed", nameof(ServiceAgreement), id, agreement.AreaCode, clock.GetUtcNow(), new { ServiceAgreementDocument.TemplateVersion });
        await db.SaveChangesAsync(ct);
        return new Paper(content, $"{agreement.Year}-{village}-服务责任书.pdf");
    }
}
