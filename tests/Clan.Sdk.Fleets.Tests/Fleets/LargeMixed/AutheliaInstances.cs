using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets.LargeMixed;

/// <summary>All that <c>AddAuthelia</c> adds.</summary>
internal static class AutheliaInstances
{
    public static void AddTo(Inventory inventory, Machines machines)
    {
        inventory
            .Instances.AddAuthelia("main")
            .WithDefault(
                machines.Pine,
                new()
                {
                    AccessControlRules =
                    [
                        new()
                        {
                            Domain = "paper.example.org",
                            Policy = "one_factor",
                            Subject = "group:paperless-users",
                        },
                    ],
                    ClientAccess = new()
                    {
                        Grafana = ["user:alice"],
                        Incus = ["group:admins"],
                        Prometheus = ["user:alice"],
                    },
                    Domain = "example.org",
                    ExtraClients = new()
                    {
                        Forgejo = new()
                        {
                            ["authorization_policy"] = "two_factor",
                            ["client_name"] = "Forgejo",
                            ["grant_types"] = ["authorization_code"],
                            ["pkce_challenge_method"] = "S256",
                            ["redirect_uris"] = ["text"],
                            ["require_pkce"] = true,
                            ["response_types"] = ["code"],
                            ["scopes"] = ["openid", "email", "profile", "groups"],
                            ["token_endpoint_auth_method"] = "client_secret_basic",
                        },
                        Incus = new()
                        {
                            ["access_token_signed_response_alg"] = "RS256",
                            ["audience"] = ["https://boxes.lan"],
                            ["client_name"] = "Incus",
                            ["consent_mode"] = "implicit",
                            ["grant_types"] = ["authorization_code", "refresh_token"],
                            ["lifespan"] = "incus",
                            ["pkce_challenge_method"] = "",
                            ["public"] = true,
                            ["redirect_uris"] = ["https://boxes.lan/oidc/callback"],
                            ["require_pkce"] = false,
                            ["response_types"] = ["code"],
                            ["scopes"] = ["openid", "offline_access"],
                            ["token_endpoint_auth_method"] = "none",
                            ["userinfo_signed_response_alg"] = "none",
                        },
                        Miniflux = new()
                        {
                            ["redirect_uris"] = ["https://news.example.net/oauth2/oidc/callback"],
                            ["scopes"] = ["openid", "profile", "email"],
                            ["token_endpoint_auth_method"] = "client_secret_basic",
                        },
                        Opencloud = new()
                        {
                            ["client_name"] = "OpenCloud",
                            ["grant_types"] = ["authorization_code", "refresh_token"],
                            ["pkce_challenge_method"] = "S256",
                            ["public"] = true,
                            ["redirect_uris"] = ["https://cloud.example.org/", "https://cloud.example.org/oidc-callback.html", "text"],
                            ["require_pkce"] = true,
                            ["response_types"] = ["code"],
                            ["scopes"] = ["openid", "offline_access", "groups", "profile", "email"],
                            ["token_endpoint_auth_method"] = "none",
                        },
                    },
                    ExtraSettings = new()
                    {
                        ["identity_providers"] = new()
                        {
                            Oidc = new()
                            {
                                Lifespans = new()
                                {
                                    Custom = new()
                                    {
                                        Incus = new()
                                        {
                                            ["access_token"] = "12h",
                                            ["id_token"] = "12h",
                                            ["refresh_token"] = "24h",
                                        },
                                    },
                                },
                            },
                        },
                    },
                    PublicHost = "auth.example.org",
                }
            );
    }
}
