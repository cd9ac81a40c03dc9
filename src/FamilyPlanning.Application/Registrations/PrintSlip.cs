using FamilyPlanning.Application.Offices;
using FamilyPlanning.Documents.Registrations;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Registrations;

/// <summary>Prints the slip in force; each print is kept, a second one with its reason.</summary>
public sealed class PrintSlip(FamilyPlanningDb db, RegistrationSlipDocument document, TimeProvider clock)
{
    /// <summary>The slip as PDF.</summary>
    /// <param name="id">Registration.</param>
    /// <param name="reason">Why it is printed again; empty at the first print.</param>
    /// <param name="checkAddress">Address of the public check page for a code.</param>
    /// <param name="officer">Who prints.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="RuleBrokenException">Not registered, or printed before and no reason given.</exception>
    public async Task<Paper> ExecuteAsync(Guid id, string? reason, Func<string, string> checkAddress, Officer officer, CancellationToken ct)
    {
        var registration = await db.RegistrationAsync(id, officer, ct);
        RuleBrokenException.Unless(registration.Status == RegistrationStatus.Registered, "registration.not-registered");
        var slip = registration.CurrentSlip!;
        slip.Print(reason, clock.Now(officer));
        var address = checkAddress(VerificationCode.Grouped(slip.Code));
        var content = await document.RenderAsync(RegistrationSlipData.Of(registration, slip, await OfficeAsync(registration.AreaCode, ct), address, QrMatrix.Of(address)), ct);
        db.Trail("Printed", nameof(RegistrationSlip), slip.Id, registration.AreaCode, clock.GetUtcNow(), new { RegistrationSlipDocument.TemplateVersion });
        await db.SaveChangesAsync(ct);
        return new Paper(content, $"{registration.Number}-生育登记服务单.pdf");
    }

    private async Task<string> OfficeAsync(string areaCode, CancellationToken ct)
    {
        var township = RegistrationNumber.OfficeOf(areaCode) + "000";
        return AreaReader.GovernmentOf(township, await db.AreaNameAsync(township, ct));
    }
}
