/** The `_headers` file that several static hosts read. */
import {
  cacheRules,
  commonHeaders,
  filePolicies,
  publicPaths,
  strictTransport,
} from '#host/headers.ts';
import type { HostPages, HostSite } from './host-site.ts';
import { hostPagePaths, hostPath, pageRegex } from '#host/patterns.ts';

/**
 * Writes the file. Hosts join the values of rules that overlap, so each header is stated once an
 * address: what is not stated is left to the page's own `<meta>` and to the host's defaults, which
 * ask for pages anew each time.
 */
export function formatHostHeaders({ base, pages }: HostSite): string {
  const rules = new Map<string, string[]>();
  const add = (path: string, name: string, value: string) =>
    rules.set(path, [...(rules.get(path) ?? []), `  ${name}: ${value}`]);
  // Such hosts serve over https alone.
  const everywhere = base === '/' ? [...commonHeaders, strictTransport] : commonHeaders;
  for (const [name, value] of everywhere) add(hostPath(base, '/*'), name, value);
  for (const { paths, value } of cacheRules) {
    for (const path of paths) add(hostPath(base, path), 'Cache-Control', value);
  }
  for (const path of publicPaths) {
    add(hostPath(base, path), 'Access-Control-Allow-Origin', '*');
    add(hostPath(base, path), 'Cross-Origin-Resource-Policy', 'cross-origin');
  }
  for (const { path, policy } of filePolicies) {
    add(hostPath(base, path), 'Content-Security-Policy', policy);
  }
  for (const [path, { framing, policy, policyWithoutHashes }] of listPagePaths(base, pages)) {
    add(path, 'Content-Security-Policy', policy ?? policyWithoutHashes);
    if (framing !== '*') add(path, 'X-Frame-Options', 'SAMEORIGIN');
  }
  const blocks = Array.from(rules, ([path, lines]) => [path, ...lines, ''].join('\n'));
  return `# 由 npm run deploy:config 和 npm run build 生成，请勿手改。\n${blocks.join('')}`;
}

/**
 * The paths that stand for pages of one kind and no other. What is left out by that is lists' pages
 * below a rest parameter: they have the policy that they carry themselves.
 */
function listPagePaths(base: string, pages: readonly HostPages[]): [string, HostPages][] {
  const kinds = pages.map((kind) => ({ kind, regex: new RegExp(pageRegex(base, kind.route)) }));
  const own = pages.flatMap((kind) =>
    hostPagePaths(base, kind.route)
      .filter((path) => {
        // The first route that fits decides what kind a page is.
        const first = kinds.find(({ regex }) => regex.test(path.replaceAll(':', '')));
        return first?.kind === kind;
      })
      .map((path): [string, HostPages] => [path, kind]),
  );
  return own.filter(
    ([path, kind]) => !own.some(([other, { route }]) => route !== kind.route && meet(path, other)),
  );
}

/** Whether some address fits both paths. */
function meet(one: string, other: string): boolean {
  const [a, b] = [one.split('/'), other.split('/')];
  return (
    a.length === b.length &&
    a.every((part, at) => part === b[at] || part.startsWith(':') || b[at]!.startsWith(':'))
  );
}
