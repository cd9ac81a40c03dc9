using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FamilyPlanning.Persistence;

/// <summary>Lets the migration tool make the context without an application or a server.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<FamilyPlanningDb>
{
    public FamilyPlanningDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<FamilyPlanningDb>();
        PersistenceServices.Configure(options, "Host=localhost;Database=familyplanning");
        return new FamilyPlanningDb(options.Options, new ActContext());
    }
}
