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
        var names = await db.Areas.AsNoTracking().Where(a => (a.AreaCode == townshipCode || a.AreaCode == agreement.AreaCode) && a.ValidUntil == null)
            .ToDictionaryAsync(a => a.AreaCode, a => a.Name, ct);
        var township = names.GetValueOrDefault(townshipCode, "");
        var content = await document.RenderAsync(ServiceAgreementData.Of(agreement, township, clock.Today()), ct);
        db.Trail("Printed", nameof(ServiceAgreement), id, agreement.AreaCode, clock.GetUtcNow(), new { ServiceAgreementDocument.TemplateVersion });
        await db.SaveChangesAsync(ct);
        return new Paper(content, $"{agreement.Year}-{names.GetValueOrDefault(agreement.AreaCode, agreement.AreaCode)}-服务责任书.pdf");
    }
}
