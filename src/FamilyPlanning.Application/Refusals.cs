namespace FamilyPlanning.Application;

/// <summary>Not on file for this officer: absent, or in another area. The page answers 404 to both alike.</summary>
public sealed class RecordNotFoundException(string record, Guid id) : Exception($"{record} {id}");

/// <summary>Somebody else changed the record after the officer opened it. The page shows mine, theirs and base.</summary>
public sealed class RecordChangedException(string record, Guid id) : Exception($"{record} {id}");

/// <summary>The same form was posted before with another content (409).</summary>
public sealed class RequestKeyReusedException : Exception;
