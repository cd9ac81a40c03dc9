namespace FamilyPlanning.Web.Filters;

/// <summary>A page that reads something before it is shown: on opening and again when its form comes back with an error. The filter calls it, so no handler can forget it.</summary>
public interface ILoads
{
    /// <summary>Fills what the page shows besides the posted fields.</summary>
    Task LoadAsync(CancellationToken ct);
}
