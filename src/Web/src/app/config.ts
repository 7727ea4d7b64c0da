/** How this deployment is reached and signed in to: `/config.json`, written when it is deployed. */
export type Config = {
  /** The origin of the API, such as `https://api.example.com`; empty for this site's own. */
  readonly api: string;
  readonly signIn: { readonly development: DevelopmentSignIn } | OpenIdSignIn;
};

/** People are picked from the directory of an organization; only where the host answers `/admin` (LocalHost in Development). */
export type DevelopmentSignIn = { readonly organizationId: string };

/** OpenID Connect, authorization code with PKCE. */
export type OpenIdSignIn = {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** Names of the claims, where they are not `org` and `roles`. */
  readonly claims?: { readonly subject?: string; readonly organization?: string; readonly roles?: string };
};

export async function readConfig(): Promise<Config> {
  const response = await fetch('/config.json');
  if (!response.ok) {
    throw new Error(`/config.json was answered ${response.status}`);
  }
  return (await response.json()) as Config;
}
