namespace FamilyPlanning.Persistence.Protection;

/// <summary>The key ring: every key a stored value may have been written with, the one that writes now, and the one of the index.</summary>
/// <remarks>
/// A new key may begin to write at any time, because values carry the number of theirs. The index key stays until all values were indexed anew:
/// equality search and uniqueness compare indexes of one key only.
/// </remarks>
public sealed class FieldKeys
{
    private readonly Dictionary<ushort, FieldKey> _keys;

    /// <summary>Takes the keys of a ring.</summary>
    /// <param name="keys">All keys; numbers differ.</param>
    /// <param name="activeId">The key that encrypts new values.</param>
    /// <param name="indexId">The key of the index; the active one when not given.</param>
    /// <exception cref="ArgumentException">A number stands twice, or no key has the active or index number.</exception>
    public FieldKeys(IReadOnlyList<FieldKey> keys, ushort activeId, ushort? indexId = null)
    {
        if (keys.DistinctBy(k => k.Id).Count() != keys.Count) throw new ArgumentException("A key number stands twice in the ring", nameof(keys));
        _keys = keys.ToDictionary(k => k.Id);
        Active = _keys.GetValueOrDefault(activeId) ?? throw new ArgumentException($"The ring has no key {activeId}", nameof(activeId));
        Index = _keys.GetValueOrDefault(indexId ?? activeId) ?? throw new ArgumentException($"The ring has no key {indexId}", nameof(indexId));
    }

    /// <summary>The key that encrypts new values.</summary>
    public FieldKey Active { get; }

    /// <summary>The key of the index.</summary>
    public FieldKey Index { get; }

    /// <summary>All keys, by number.</summary>
    public IReadOnlyCollection<FieldKey> All => [.. _keys.Values.OrderBy(k => k.Id)];

    /// <summary>A ring of one new key.</summary>
    public static FieldKeys Create(FieldSuite suite = FieldSuite.Standard) => new([FieldKey.Create(1, suite)], 1);

    /// <summary>The same ring with a new key that encrypts from now on; the index key stays.</summary>
    public FieldKeys WithNewKey(FieldSuite suite)
    {
        var fresh = FieldKey.Create((ushort)(_keys.Keys.Max() + 1), suite);
        return new([.. All, fresh], fresh.Id, Index.Id);
    }

    /// <summary>Reads the ring from its file; where there is none, makes one that only the account of the application can read.</summary>
    /// <exception cref="InvalidDataException">The file is there and is no key ring. It is never replaced: without its keys stored numbers are lost.</exception>
    public static FieldKeys LoadOrCreate(string path) => FieldKeyFile.LoadOrCreate(path);

    /// <summary>Writes the ring to its file in one step, readable by the account of the application only.</summary>
    public void Save(string path) => FieldKeyFile.Write(path, this);
}
