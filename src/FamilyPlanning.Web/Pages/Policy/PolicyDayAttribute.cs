using System.ComponentModel.DataAnnotations;

namespace FamilyPlanning.Web.Pages.Policy;

/// <summary>A day the calculators reckon with, the same days as the interface.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PolicyDayAttribute() : RangeAttribute(typeof(DateOnly), "1900-01-01", "2100-12-31");
