namespace FamilyPlanning.Application.Administration;

/// <summary>The application cannot start; the message says in one sentence why and what to do, and is printed without a stack trace.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
