/** Shows the real page as the development server draws it, drafts included, beside the form. */
import { useEffect, useRef } from 'react';

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
  terms: () => 'glossary/',
  events: () => 'timeline/',
  pages: (id) => `${id}/`,
};

interface PreviewProps {
  siteUrl: string;
  collection: string;
  /** Empty for an entry that is not saved yet. */
  id: string;
  /** Changes with every save: the page is loaded anew then. */
  revision: string | null;
}

export function Preview({ siteUrl, collection, id, revision }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const first = useRef(revision);
  useEffect(() => {
    if (first.current === revision) return;
    first.current = revision;
    frame.current?.contentWindow?.location.reload();
  }, [revision]);
  if (id === '') return <p className="notice">保存以后，这里显示网页。</p>;
  const address = siteUrl + (pages[collection]?.(id) ?? '');
  return (
    <>
      <a className="open-page" href={address} target="_blank" rel="noreferrer">
        在新窗口里打开网页
      </a>
      <iframe ref={frame} src={address} title="网页" onLoad={reloadUntilThere} />
    </>
  );
}

/** A page that was saved a moment ago may not be known to the development server yet. */
function reloadUntilThere({ currentTarget: frame }: { currentTarget: HTMLIFrameElement }): void {
  const [navigation] = frame.contentWindow?.performance.getEntriesByType('navigation') ?? [];
  const { responseStatus } = (navigation ?? {}) as { responseStatus?: number };
  if (responseStatus === 404) setTimeout(() => frame.contentWindow?.location.reload(), 1000);
}
