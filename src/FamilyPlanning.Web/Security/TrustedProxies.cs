using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace FamilyPlanning.Web.Security;

/// <summary>Whose word about the visitor's address counts: only the proxies named in <c>Proxies</c> (addresses, comma between). Without any, a forwarded header means nothing, whoever sends it (ASVS 5.0 4.1.3).</summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        var proxies = (app.Configuration["Proxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (proxies.Length == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in proxies) options.KnownProxies.Add(IPAddress.Parse(proxy));
        app.UseForwardedHeaders(options);
    }
}
