/** What a host has to know of a built site to answer for it: the pages' kinds and their policies. */
import { createHash } from 'node:crypto';
import { embedRoute, searchRoute } from '#host/headers.ts';
import {
  formatHeaderPolicy,
  formatPolicyWithoutHashes,
  type Framing,
  type PolicyNeeds,
} from '#host/policy.ts';

/** Pages of one kind. */
export interface HostPages {
  /** As Astro names the route, with the kind of story: `/accounts/[id]`. */
  route: string;
  framing: Framing;
  /** With the hashes of this build; none where no build is known. */
  policy?: string;
  policyWithoutHashes: string;
}

export interface HostSite {
  /** What the host's files and folders are called by: the id of the site's place. */
  name: string;
  /** Base path with its closing slash. */
  base: string;
  /** The folder that holds the site at its base path. */
  root: string;
  pages: readonly HostPages[];
  /** Names the policies of a build; its file in the site tells a host that they are the right ones. */
  release?: string;
}

/** The name where only letters, digits and `_` may stand, and no digit first: `$yang_li_kept` in nginx. */
export const variableName = ({ name }: HostSite): string =>
  name.replaceAll('-', '_').replace(/^(?=\d)/, 'site_');

/** Folder in the built site with the host's configuration; hosts serve nothing that begins with a dot. */
export const hostFolder = '.host';

/**
 * Describes a site to its host.
 * @param name id of the site's place
 * @param needs what the pages of each route need, route by route as they are tried; without a
 *   build, nothing
 */
export function describeHost(
  base: string,
  name: string,
  needs: ReadonlyMap<string, PolicyNeeds> = new Map(),
  root = `/srv/${name}`,
): HostSite {
  const routes = needs.size > 0 ? [...needs.keys()] : [embedRoute, searchRoute];
  const pages = routes.map((route): HostPages => {
    const framing = route === embedRoute ? '*' : "'self'";
    const own = needs.get(route);
    const wasm = own?.wasm ?? route === searchRoute;
    return {
      route,
      framing,
      policyWithoutHashes: formatPolicyWithoutHashes(wasm, framing),
      ...(own && { policy: formatHeaderPolicy(own, framing) }),
    };
  });
  const release = createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 16);
  return { name, base, root, pages, ...(needs.size > 0 && { release }) };
}
