/** Shows the real page as the development server draws it, drafts included, beside the form. */
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { get } from './api.ts';
import { tellInWords } from './in-words.ts';

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
  /** Such as `content/cases/dahe.mdx`. */
  path: string;
  /** Empty for an entry that is not saved yet. */
  id: string;
  /** Changes with every save: the page is loaded anew then. */
  revision: string | null;
}

/** A page that was saved a moment ago may not be known to the development server yet. */
const mostTries = 3;

export function Preview({ siteUrl, collection, path, id, revision }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const tries = useRef(0);
  const [missing, setMissing] = useState<readonly string[]>();
  const first = useRef(revision);
  useEffect(() => {
    if (first.current === revision) return;
    first.current = revision;
    tries.current = 0;
    setMissing(undefined);
    frame.current?.contentWindow?.location.reload();
  }, [revision]);
  if (id === '') return <p className="notice">保存以后，这里显示网页。</p>;
  const seek = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    if (!isMissing(currentTarget)) return;
    tries.current += 1;
    if (tries.current < mostTries) {
      setTimeout(() => frame.current?.contentWindow?.location.reload(), 1000);
    } else {
      void get<string[]>('missing', { path }).then(setMissing, () => setMissing([]));
    }
  };
  if (missing) return <MissingPage reasons={missing} retry={() => setMissing(undefined)} />;
  const address = siteUrl + (pages[collection]?.(id) ?? '');
  return (
    <>
      <a className="open-page" href={address} target="_blank" rel="noreferrer">
        在新窗口里打开网页
      </a>
      <iframe ref={frame} src={address} title="网页" onLoad={seek} />
    </>
  );
}

/** Stands where a page would be that cannot be drawn yet. */
function MissingPage({ reasons, retry }: { reasons: readonly string[]; retry: () => void }) {
  return (
    <div className="notice">
      <p>这一篇还不完整，网页排不出来。补上以后保存，这里就显示网页。</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{tellInWords(reason)}</li>
        ))}
      </ul>
      <button type="button" onClick={retry}>
        再看一次
      </button>
    </div>
  );
}

const isMissing = (frame: HTMLIFrameElement): boolean => {
  const [navigation] = frame.contentWindow?.performance.getEntriesByType('navigation') ?? [];
  return (navigation as { responseStatus?: number } | undefined)?.responseStatus === 404;
};
