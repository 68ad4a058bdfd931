/** nginx's redirects from addresses that moved. */
import { joinPath, type Redirect, withQuery } from '#host/redirects.ts';

/** `location` blocks that nginx's `site.conf` includes. */
export function formatNginxRedirects(redirects: readonly Redirect[], base: string): string {
  const blocks = redirects.map(
    ({ path, redirect }) =>
      `location = ${joinPath(base, path)} { return 301 ${withQuery(joinPath(base, redirect), '$is_args$args')}; }\n`,
  );
  return `# 由 npm run permalinks 和 npm run build 生成，请勿手改；site.conf 会读入它。\n${blocks.join('')}`;
}
