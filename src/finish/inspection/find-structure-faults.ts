/** Whether a page is built as assistive technology and the security policy need it. */
import type { inspectionMessages } from '#messages/inspection.ts';
import type { HtmlElement } from '#lib/html.ts';
import type { PageFault, PageView } from './page-view.ts';

export type Rule = keyof typeof inspectionMessages.rules;

/** What is wrong, by rule; a rule that the page keeps says nothing. */
const checks: Partial<Record<Rule, (view: PageView) => string | undefined>> = {
  heading: ({ named }) => {
    const count = named('h1').length;
    return count === 1 ? undefined : `h1 × ${count}`;
  },
  levels: ({ page }) => findSkippedHeading(page.elements),
  language: ({ named }) => {
    const { lang } = named('html')[0]?.attributes ?? {};
    return lang === 'zh-CN' ? undefined : `lang="${lang ?? ''}"`;
  },
  title: ({ title }) => (/\p{Script=Han}/u.test(title) ? undefined : `<title>${title}</title>`),
  landmarks: ({ named, isFramed }) => {
    const isInBody = ({ parent }: HtmlElement) => parent?.name === 'body';
    const [headers, footers] = ['header', 'footer'].map((name) => named(name).filter(isInBody));
    const found = [headers!.length, named('main').length, footers!.length];
    const wanted = isFramed ? [0, 1, 0] : [1, 1, 1];
    return found.join() === wanted.join()
      ? undefined
      : `header × ${found[0]!}、main × ${found[1]!}、footer × ${found[2]!}`;
  },
  skip: ({ named, isFramed }) => {
    const first = named('a').find(({ parent }) => parent?.name === 'body');
    const href = first?.attributes['href'];
    return isFramed || href === '#main' ? undefined : `href="${href ?? ''}"`;
  },
  notes: findStrayNotes,
  policy: ({ named, having, attributes }) => {
    const policies = named('meta').filter(
      (meta) => meta.attributes['http-equiv'] === 'content-security-policy',
    );
    const inline = attributes
      .filter((attribute) => attribute === 'style' || attribute.startsWith('on'))
      .flatMap((attribute) => having(attribute).map(({ name }) => `<${name} ${attribute}>`));
    const found = [...(policies.length === 1 ? [] : [`CSP × ${policies.length}`]), ...inline];
    return found.length === 0 ? undefined : found.join('、');
  },
};

/** What is wrong with the structure of a page, at most one fault a rule. */
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
function findStrayNotes({ having }: PageView): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const { attributes } of having('popover')) {
    counts.set(attributes['id'], (counts.get(attributes['id']) ?? 0) + 1);
  }
  const wrong = having('popovertarget')
    .map(({ attributes }) => attributes['popovertarget']!)
    .filter((id) => counts.get(id) !== 1)
    .map((id) => `${id} × ${counts.get(id) ?? 0}`);
  return wrong.length === 0 ? undefined : [...new Set(wrong)].join('、');
}
