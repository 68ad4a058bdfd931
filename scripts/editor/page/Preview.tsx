/** Shows the real page as the development server draws it, drafts included, beside the form. */
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { get, type PlacedFault } from './api.ts';
import { FaultLines } from './FaultList.tsx';

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
  const [missing, setMissing] = useState<readonly PlacedFault[]>();
  const [isDrawn, setIsDrawn] = useState(false);
  const first = useRef(revision);
  useEffect(() => {
    if (first.current === revision) return;
    first.current = revision;
    tries.current = 0;
    setMissing(undefined);
    setIsDrawn(false);
    frame.current?.contentWindow?.location.reload();
  }, [revision]);
  if (id === '') return <p className="notice">保存以后，这里显示网页。</p>;
  const seek = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    if (!isMissing(currentTarget)) return setIsDrawn(true);
    tries.current += 1;
    if (tries.current < mostTries) {
      setTimeout(() => frame.current?.contentWindow?.location.reload(), 1000);
    } else {
      void get<PlacedFault[]>('missing', { path }).then(setMissing, () => setMissing([]));
    }
  };
  const retry = () => {
    tries.current = 0;
    setMissing(undefined);
  };
  if (missing) return <MissingPage faults={missing} retry={retry} />;
  const address = siteUrl + (pages[collection]?.(id) ?? '');
  return (
    <>
      <a className="open-page" href={address} target="_blank" rel="noreferrer">
        在新窗口里打开网页
      </a>
      <p role="status">{isDrawn ? '' : '正在排网页……'}</p>
      <iframe ref={frame} src={address} title="网页" onLoad={seek} data-drawn={isDrawn} />
    </>
  );
}

/** Stands where a page would be that cannot be drawn yet. */
function MissingPage({ faults, retry }: { faults: readonly PlacedFault[]; retry: () => void }) {
  return (
    <div className="notice" role="status">
      <p>
        {faults.length > 0
          ? '这一篇还不完整，网页排不出来。补上以后保存，这里就显示网页。'
          : '网页排不出来，这一篇里看不出原因。别的内容也许有错，请看运行 npm run edit 的窗口。'}
      </p>
      <FaultLines faults={faults} />
      <button type="button" onClick={retry}>
        再看一次
      </button>
    </div>
  );
}

/** Not there yet, or broken off over what is not whole. */
const isMissing = (frame: HTMLIFrameElement): boolean => {
  const [navigation] = frame.contentWindow?.performance.getEntriesByType('navigation') ?? [];
  const { responseStatus = 200 } = (navigation ?? {}) as { responseStatus?: number };
  return responseStatus >= 400;
};
