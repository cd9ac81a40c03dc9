using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace FamilyPlanning.Web.Shell;

/// <summary>What a form showed when it was opened, carried along sealed, so that a conflict can show base beside mine and theirs. Nobody else can read or change it.</summary>
public sealed class SealedForm(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("form-base");

    /// <summary>Seals the fields.</summary>
    public string Close<T>(T fields) => _protector.Protect(JsonSerializer.Serialize(fields));

    /// <summary>Opens them; a seal that was tampered with or is too old gives nothing.</summary>
    public T? Open<T>(string? text) where T : class
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(_protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
