/** Whether a page is built as assistive technology and the security policy need it. */
import type { inspectionMessages } from '#messages/inspection.ts';
import type { HtmlElement } from '#lib/html.ts';
import type { PageFault, PageView } from './page-view.ts';

export type Rule = keyof typeof inspectionMessages.rules;

/** What is wrong, by rule; a rule that the page keeps says nothing. */
const checks: Partial<Record<Rule, (view: PageView) => string | undefined>> = {
  heading: ({ page }) => {
    const count = page.elements.filter(({ name }) => name === 'h1').length;
    return count === 1 ? undefined : `h1 × ${count}`;
  },
  levels: ({ page }) => findSkippedHeading(page.elements),
  language: ({ page }) => {
    const { lang } = page.elements.find(({ name }) => name === 'html')?.attributes ?? {};
    return lang === 'zh-CN' ? undefined : `lang="${lang ?? ''}"`;
  },
  title: ({ title }) => (/\p{Script=Han}/u.test(title) ? undefined : `<title>${title}</title>`),
  landmarks: ({ page, isFramed }) => {
    const count = (name: string, parent?: string) =>
      page.elements.filter(
        (each) => each.name === name && (parent === undefined || each.parent?.name === parent),
      ).length;
    const found = [count('header', 'body'), count('main'), count('footer', 'body')];
    const wanted = isFramed ? [0, 1, 0] : [1, 1, 1];
    return found.join() === wanted.join()
      ? undefined
      : `header × ${found[0]!}、main × ${found[1]!}、footer × ${found[2]!}`;
  },
  skip: ({ page, isFramed }) => {
    const first = page.elements.find(({ name, parent }) => name === 'a' && parent?.name === 'body');
    const href = first?.attributes['href'];
    return isFramed || href === '#main' ? undefined : `href="${href ?? ''}"`;
  },
  notes: ({ page }) => findStrayNotes(page.elements),
  policy: ({ page }) => {
    const policies = page.elements.filter(
      ({ attributes }) => attributes['http-equiv'] === 'content-security-policy',
    );
    const inline = page.elements.flatMap(({ name, attributes }) =>
      Object.keys(attributes)
        .filter((attribute) => attribute === 'style' || attribute.startsWith('on'))
        .map((attribute) => `<${name} ${attribute}>`),
    );
    const found = [...(policies.length === 1 ? [] : [`CSP × ${policies.length}`]), ...inline];
    return found.length === 0 ? undefined : found.join('、');
  },
};

export function findStructureFaults(view: PageView): PageFault[] {
  return Object.entries(checks).flatMap(([rule, check]) => {
    const found = check(view);
    return found ? [{ check: 'structure' as const, item: rule, text: found }] : [];
  });
}

function findSkippedHeading(elements: readonly HtmlElement[]): string | undefined {
  let last = 0;
  for (const { name } of elements) {
    if (!/^h[1-6]$/.test(name)) continue;
    const level = Number(name[1]);
    if (level > last + 1) return last === 0 ? name : `h${last} → ${name}`;
    last = level;
  }
  return undefined;
}

/** Buttons whose note is missing or stands more than once. */
function findStrayNotes(elements: readonly HtmlElement[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { attributes } of elements) {
    const id = 'popover' in attributes ? attributes['id'] : undefined;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const wrong = elements.flatMap(({ attributes: { popovertarget: id } }) =>
    id !== undefined && counts.get(id) !== 1 ? [`${id} × ${counts.get(id) ?? 0}`] : [],
  );
  return wrong.length === 0 ? undefined : [...new Set(wrong)].join('、');
}
