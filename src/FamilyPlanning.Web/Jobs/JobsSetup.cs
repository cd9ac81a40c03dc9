using FamilyPlanning.Application.Jobs;

namespace FamilyPlanning.Web.Jobs;

/// <summary>Long work in this process (design.md decision 14). There is no dashboard of the queue: officers have the job centre, which shows each their own.</summary>
public static class JobsSetup
{
    /// <summary>Adds the workers; <c>Jobs:Workers</c> says how many (two), 0 for a node that only answers pages.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration) =>
        services.AddJobWork(configuration.GetValue("Jobs:Workers", 2));
}
