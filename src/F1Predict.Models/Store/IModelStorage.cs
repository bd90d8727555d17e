namespace F1Predict.Models;

/// <summary>
/// Where a <see cref="ModelStore"/> keeps its objects: small blocks of bytes under names such as <c>a/b.json</c>. Safe to use from many threads and
/// processes.
/// </summary>
public interface IModelStorage
{
    /// <summary>The names of all objects, in no order. An object that is being written is not among them.</summary>
    /// <exception cref="IOException">The storage cannot be read.</exception>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>The bytes of an object; null when there is none of that name.</summary>
    /// <exception cref="IOException">The storage cannot be read.</exception>
    Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Writes an object or replaces it. Whoever reads meanwhile sees all of the old bytes or all of the new ones.</summary>
    /// <exception cref="IOException">The storage cannot be written.</exception>
    Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>Removes an object; nothing happens when there is none of that name.</summary>
    /// <exception cref="IOException">The storage cannot be written.</exception>
    Task DeleteAsync(string name, CancellationToken cancellationToken = default);
}
