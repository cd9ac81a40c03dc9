using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Dashboard;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Web.Pages.Checkups;
using FamilyPlanning.Web.Pages.Payouts;
using FamilyPlanning.Web.Pages.Registrations;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.TagHelpers;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Dashboard;

/// <summary>The picture as charts: every mark carries the address of the list it counts, for officers with the duty to see that list.</summary>
public sealed class DashboardCharts(CountyPicture.Picture picture, Officer officer, IUrlHelper url, IStringLocalizer<SharedResources> texts)
{
    private delegate string? ListOf<in TKind>(TKind kind, string area, DateOnly from, DateOnly to);

    /// <summary>Births by quarter, a series for each part of the area.</summary>
    public ChartFigures Births => new(
        Quarters,
        [.. picture.Births.Select(b => new ChartSeries(b.Part.Name, Values(b.Births), [.. picture.Quarters.Select(q => People(PopulationList.Figure.Births, b.Part.AreaCode, q.FirstDay, q.LastDay))]))],
        texts["人"]);

    /// <summary>Population by part.</summary>
    public ChartFigures Populations => new(
        Parts, [new ChartSeries(texts["人口"], Values(picture.Populations), [.. picture.Parts.Select(p => People(PopulationList.Figure.Present, p.AreaCode, picture.YearStart, picture.Today))])], texts["人"]);

    /// <summary>Registrations by quarter and channel.</summary>
    public ChartFigures RegistrationsByQuarter => ByQuarter(picture.Registrations, RegistrationWords.Name, Registrations, "件");

    /// <summary>Registrations of this year by part and channel.</summary>
    public ChartFigures RegistrationsByPart => ByPart(picture.Registrations, RegistrationWords.Name, Registrations, "件");

    /// <summary>Offers and services by quarter.</summary>
    public ChartFigures OffersByQuarter => ByQuarter(picture.Offers, Name, Offers, "次");

    /// <summary>Offers and services of this year by part.</summary>
    public ChartFigures OffersByPart => ByPart(picture.Offers, Name, Offers, "次");

    /// <summary>Payments by quarter and outcome.</summary>
    public ChartFigures PaymentsByQuarter => ByQuarter(picture.Payments, PayoutWords.Name, Payments, "笔");

    /// <summary>Payments of this year by part and outcome.</summary>
    public ChartFigures PaymentsByPart => ByPart(picture.Payments, PayoutWords.Name, Payments, "笔");

    /// <summary>The people behind a figure of the population.</summary>
    public string? People(PopulationList.Figure of, string area, DateOnly from, DateOnly to) =>
        To(Duty.ReadLedger, "/Reports/People", new { of, area, from = Day(from), to = Day(to) });

    /// <summary>The registrations of a channel, or of all.</summary>
    public string? Registrations(RegistrationChannel? channel, string area, DateOnly from, DateOnly to) =>
        To(Duty.HandleRegistrations, "/Registrations/Index", new { channel, area, from = Day(from), to = Day(to) });

    /// <summary>The payments of an outcome.</summary>
    public string? Payments(PaymentOutcome outcome, string area, DateOnly from, DateOnly to) =>
        To(Duty.ReadLedger, "/Payouts/Payments", new { outcome, area, from = Day(from), to = Day(to) });

    /// <summary>The offers behind a figure. Who said no is on no list (the-line.md 3), so that mark opens none.</summary>
    public string? Offers(OfferFigure figure, string area, DateOnly from, DateOnly to)
    {
        OfferSearch.Work? work = figure switch
        {
            OfferFigure.Made => OfferSearch.Work.Made,
            OfferFigure.Accepted => OfferSearch.Work.Accepted,
            OfferFigure.Declined => null,
            OfferFigure.Given => OfferSearch.Work.Given,
        };
        return work is null ? null : To(Duty.HandleCheckups, "/Checkups/Index", new { work, area, from = Day(from), to = Day(to) });
    }

    private IReadOnlyList<string> Quarters => [.. picture.Quarters.Select(q => q.ToString())];

    private IReadOnlyList<string> Parts => [.. picture.Parts.Select(p => p.Name)];

    private string? Registrations(RegistrationChannel channel, string area, DateOnly from, DateOnly to) => Registrations((RegistrationChannel?)channel, area, from, to);

    private ChartFigures ByQuarter<TKind>(IReadOnlyList<CountyPicture.Counts<TKind>> counts, Func<TKind, string> name, ListOf<TKind> list, string unit) where TKind : struct, Enum => new(
        Quarters,
        [.. counts.Select(c => new ChartSeries(texts[name(c.Kind)], Values(c.ByQuarter), [.. picture.Quarters.Select(q => list(c.Kind, picture.AreaCode, q.FirstDay, q.LastDay))]))], texts[unit]);

    private ChartFigures ByPart<TKind>(IReadOnlyList<CountyPicture.Counts<TKind>> counts, Func<TKind, string> name, ListOf<TKind> list, string unit) where TKind : struct, Enum => new(
        Parts,
        [.. counts.Select(c => new ChartSeries(texts[name(c.Kind)], Values(c.ByPart), [.. picture.Parts.Select(p => list(c.Kind, p.AreaCode, picture.YearStart, picture.Today))]))], texts[unit]);

    private static string Name(OfferFigure figure) => figure switch
    {
        OfferFigure.Made => "已邀约",
        OfferFigure.Accepted => "已接受",
        OfferFigure.Declined => "已告知，不需要",
        OfferFigure.Given => "已服务",
    };

    private string? To(Duty duty, string page, object query) => officer.May(duty) ? url.Page(page, query) : null;

    private static string Day(DateOnly day) => Formats.Text(day);

    private static IReadOnlyList<decimal?> Values(IReadOnlyList<int> counts) => [.. counts.Select(count => (decimal?)count)];
}
