namespace FamilyPlanning.Domain;

/// <summary>Something the office keeps under its own identity and may change later; every change is checked against <see cref="Version"/>.</summary>
public abstract class Record
{
    /// <summary>Identity of the record; says nothing about a person and may stand in a URL.</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>The version an officer saw: two officers cannot overwrite each other's change of the same version.</summary>
    public uint Version { get; private set; }
}
