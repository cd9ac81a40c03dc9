namespace FamilyPlanning.Application;

/// <summary>A finished document and the name it is saved under; the name carries no personal data.</summary>
public sealed record Paper(byte[] Content, string Name);
