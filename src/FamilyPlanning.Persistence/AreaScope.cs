using System.Linq.Expressions;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Persistence;

/// <summary>Every read says whose area it is (design.md decision 1).</summary>
public static class AreaScope
{
    /// <summary>Only records in the officer's areas. A former officer sees none.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> records, Officer officer) where T : class, IAreaBound =>
        officer.Active ? records.Within(officer.Scopes) : records.Where(_ => false);

    /// <summary>Only records in one area and what lies in it; an area outside the officer's scope gives nothing.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> records, Officer officer, string areaCode) where T : class, IAreaBound =>
        records.Within(officer).Within([Officer.ScopeOf(areaCode)]);

    /// <summary>Only records whose second area lies in the officer's areas: what stands between two offices is seen by both.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> records, Officer officer, Expression<Func<T, string?>> secondCode) where T : class, IAreaBound =>
        officer.Active ? Within(records, officer.Scopes, secondCode.Parameters[0], secondCode.Body) : records.Where(_ => false);

    /// <summary>The same in one area and what lies in it.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> records, Officer officer, string areaCode, Expression<Func<T, string?>> secondCode) where T : class, IAreaBound =>
        Within(records.Within(officer, secondCode), [Officer.ScopeOf(areaCode)], secondCode.Parameters[0], secondCode.Body);

    private static IQueryable<T> Within<T>(this IQueryable<T> records, IReadOnlyList<string> scopes) where T : class, IAreaBound
    {
        var record = Expression.Parameter(typeof(T), "r");
        return Within(records, scopes, record, Expression.Property(record, nameof(IAreaBound.AreaCode)));
    }

    /// <summary>Code ranges instead of LIKE: PostgreSQL uses the index for them with any parameter (collation "C").</summary>
    private static IQueryable<T> Within<T>(IQueryable<T> records, IReadOnlyList<string> scopes, ParameterExpression record, Expression code) where T : class, IAreaBound
    {
        if (scopes.Count == 0) return records.Where(_ => false);
        var inside = scopes.Select(scope => Between(code, AreaCode.ScopeFloor(scope), AreaCode.ScopeCeiling(scope))).Aggregate(Expression.OrElse);
        return records.Where(Expression.Lambda<Func<T, bool>>(inside, record));
    }

    private static BinaryExpression Between(Expression code, string floor, string ceiling)
    {
        Expression<Func<string>> low = () => floor, high = () => ceiling;
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compare(code, low.Body), Expression.Constant(0)),
            Expression.LessThanOrEqual(Compare(code, high.Body), Expression.Constant(0)));
    }

    private static MethodCallExpression Compare(Expression left, Expression right) =>
        Expression.Call(typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!, left, right);
}
