using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Persistence.Protection;

/// <summary>Seals the keys of cookies and form tokens with the key ring of the data folder before they are stored: who has the database, or a backup of it, can make no cookie.</summary>
internal sealed class SealedKeyXml(FieldProtection protection) : IXmlEncryptor
{
    internal const string Purpose = "cookie-keys";

    /// <inheritdoc />
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var value = protection.Encrypt(plaintextElement.ToString(SaveOptions.DisableFormatting), Purpose);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(value)), typeof(SealedKeyXmlOpener));
    }
}

/// <summary>Opens what <see cref="SealedKeyXml"/> sealed. Stored keys name this class: it keeps its name and place.</summary>
internal sealed class SealedKeyXmlOpener(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc />
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<FieldProtection>().Decrypt(Convert.FromBase64String(encryptedElement.Value), SealedKeyXml.Purpose));
}
