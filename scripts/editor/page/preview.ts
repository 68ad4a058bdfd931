/** Shows the real page as the development server draws it, drafts included, beside the form. */
import CMS from '@sveltia/cms';
import { isNew } from './control.ts';

interface PreviewProps {
  entry: { get: (name: string) => unknown; getIn: (path: readonly string[]) => unknown };
}

/** The page on which an entry of a collection is seen. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  accounts: (id) => `accounts/${id}/`,
  cases: (id) => `cases/${id}/`,
  townships: (id) => `townships/${id}/`,
  themes: (id) => `themes/${id}/`,
  charts: (id) => `data/charts/${id}/`,
  sources: (id) => `sources/${id}/`,
  places: () => 'townships/',
  people: () => 'accounts/',
  figures: () => 'data/figures/',
  pages: (id) => `${id}/`,
};

const style = 'position:fixed;inset:0;width:100%;height:100%;border:0;background:#fff';

/** @param site address of the site, with a slash at the end */
export function registerPreviews(collections: readonly { name: string }[], site: string): void {
  for (const { name } of collections) {
    const page = pages[name.replace(/^charts-.*/, 'charts')] ?? (() => '');
    CMS.registerPreviewTemplate(name, (({ entry }: PreviewProps) => {
      if (isNew(entry)) {
        const note = { lang: 'zh-CN', style: { font: '16px/1.8 system-ui', padding: '2rem' } };
        return (window.h as (...all: unknown[]) => unknown)('p', note, '保存以后，这里显示网页。');
      }
      return window.h('iframe', {
        src: site + page(String(entry.get('slug'))),
        style: toStyle(style),
        title: '网页',
        onLoad: reloadUntilThere,
      });
    }) as never);
  }
}

const toStyle = (text: string) =>
  Object.fromEntries(text.split(';').map((one) => one.split(':') as [string, string]));

/** A page that was saved a moment ago may not be known to the development server yet. */
function reloadUntilThere({ currentTarget: frame }: { currentTarget: HTMLIFrameElement }): void {
  const [navigation] = frame.contentWindow?.performance.getEntriesByType('navigation') ?? [];
  const { responseStatus } = (navigation ?? {}) as { responseStatus?: number };
  if (responseStatus === 404) setTimeout(() => frame.contentWindow?.location.reload(), 1000);
}
