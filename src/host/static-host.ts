/** The `_headers` file that several static hosts read. */
import { cacheRules, commonHeaders, publicPaths, strictTransport } from '#host/headers.ts';
import type { HostSite } from '#host/host-site.ts';
import { hostPagePath, hostPath } from '#host/patterns.ts';

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
  for (const { route, framing, policy, policyWithoutHashes } of pages) {
    const path = hostPagePath(base, route);
    add(path, 'Content-Security-Policy', policy ?? policyWithoutHashes);
    if (framing !== '*') add(path, 'X-Frame-Options', 'SAMEORIGIN');
  }
  const blocks = Array.from(rules, ([path, lines]) => [path, ...lines, ''].join('\n'));
  return `# 由 npm run deploy:config 和 npm run build 生成，请勿手改。\n${blocks.join('')}`;
}
