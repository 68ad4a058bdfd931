/** Gives a page a Content-Security-Policy that names its inline parts by hash, and counts them by kind. */
import type { HtmlElement, ParsedHtml } from '#lib/html.ts';
import type { PageKind } from '#host/page-kinds.ts';
import { formatPolicy, joinNeeds, type PolicyNeeds, readPolicyNeeds } from '#host/policy.ts';

/** More inline sheets or scripts than this on pages of one kind, and they grow with the archive. */
const inlinePartsAtMost = 8;

/** What the pages of each kind need their policy to let through. */
export class KindNeeds {
  readonly #needs = new Map<string, PolicyNeeds>();

  /** Takes in what pages of some kinds need. */
  join(needs: ReadonlyMap<string, PolicyNeeds>): void {
    for (const [kind, own] of needs) {
      const known = this.#needs.get(kind);
      this.#needs.set(kind, known ? joinNeeds(known, own) : own);
    }
  }

  /**
   * By kind, in the order in which a host has to try them.
   * @throws if the hashes of a kind grow with its pages, for no host could state them
   */
  list(kinds: readonly PageKind[]): ReadonlyMap<string, PolicyNeeds> {
    const found = kinds.flatMap(({ pattern }): [string, PolicyNeeds][] => {
      const needs = this.#needs.get(pattern);
      return needs ? [[pattern, needs]] : [];
    });
    for (const [pattern, { scripts, styles }] of found) {
      const count = Math.max(scripts.size, styles.size);
      if (count > inlinePartsAtMost) {
        throw new Error(
          `${pattern} 这一种网页里有 ${count} 种内联样式或脚本，最多应为 ${inlinePartsAtMost} 种。` +
            '因页而异的部分请移出 <style> 和 <script>：服务器要一一写明它们的指纹，不能随文章数增长。',
        );
      }
    }
    return new Map(found);
  }
}

/**
 * Puts the policy as a `<meta>` directly after the charset, before anything it governs.
 * @returns the element that names the charset, and what goes in its place
 * @throws if the page names no charset: it would stand there without a policy
 */
export function addPolicy(
  page: ParsedHtml,
  needs: PolicyNeeds = readPolicyNeeds(page),
): [HtmlElement, string] {
  const charset = page.elements.find(
    ({ name, attributes }) => name === 'meta' && attributes['charset'],
  );
  if (!charset) throw new Error('网页没有 <meta charset>，安全策略无处可放，请检查它的版式。');
  const meta = `<meta http-equiv="content-security-policy" content="${formatPolicy(needs)}">`;
  return [charset, page.html.slice(charset.start, charset.end) + meta];
}
