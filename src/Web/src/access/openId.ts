import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { OpenIdSignIn } from '../app/config';
import { returnPath } from './returnPath';

/** The tokens live in memory alone. What outlasts the way to the issuer and back is the proof key, in this window's session. */
export class OpenId {
  readonly #users: UserManager;

  constructor(settings: OpenIdSignIn) {
    this.#users = new UserManager({
      authority: settings.issuer,
      client_id: settings.clientId,
      scope: settings.scope,
      redirect_uri: `${location.origin}${returnPath}`,
      post_logout_redirect_uri: location.origin,
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: true,
      monitorSession: false,
    });
  }

  /** Leaves for the issuer, which comes back to `path`. */
  async leave(path: string): Promise<void> {
    await this.#users.signinRedirect({ state: path });
  }

  /** Takes what the issuer sent back. @returns The path that was left. @throws {Error} when it is no answer to a question of this window. */
  async comeBack(): Promise<string> {
    const user = await this.#users.signinRedirectCallback();
    return typeof user.state === 'string' ? user.state : '/';
  }

  /** The access token. Where it has run out and could not be renewed, the page leaves for the issuer and comes back. */
  async token(): Promise<string | undefined> {
    const user = await this.#users.getUser();
    if (user === null || user.expired === true) {
      await this.leave(location.pathname + location.search);
      return undefined;
    }
    return user.access_token;
  }

  async signOut(): Promise<void> {
    await this.#users.signoutRedirect();
  }
}
