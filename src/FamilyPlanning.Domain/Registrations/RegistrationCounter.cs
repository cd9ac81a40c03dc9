namespace FamilyPlanning.Domain.Registrations;

/// <summary>The last serial an office gave in a year. Its row is locked by whoever takes a number until that registration is saved, so numbers have neither gaps nor doubles.</summary>
public sealed class RegistrationCounter
{
    private RegistrationCounter() { }

    /// <summary>Nine digits of the township office.</summary>
    public string Office { get; private set; } = "";

    /// <summary>Year.</summary>
    public int Year { get; private set; }

    /// <summary>Last serial given.</summary>
    public int Last { get; private set; }
}
