/** What a page tells of itself: the one record behind its tags, its JSON-LD and its visible block. */
import type { CslName } from '#lib/person-name.ts';
import type { Moment } from './dates.ts';

/** How much the government website guide asks of a page; a bare page (404) has no tags. */
export type PageLevel = 'home' | 'list' | 'article' | 'bare';

export interface NamedPage {
  name: string;
  url: string;
}

export interface Column {
  name: string;
  description: string;
  keywords: readonly string[];
  type: string;
}

/** The document that a page retells. */
export interface SourceFacts extends NamedPage {
  /** Its paragraphs in words: `第19—22段`. */
  paragraphs: string;
  /** Site path of the first of them. */
  path: string;
  /** Null where the document does not say. */
  date: string | null;
}

/** A person of a page. */
export interface PersonFacts {
  name: string;
  /** The name as citations hold it, and with the comma at which Zotero cuts it. */
  csl: CslName;
  withComma: string;
  /** What the person is: 五龙乡党委书记. */
  role: string;
  /** What the person does for the page, in a word: 讲述人. */
  part: string;
  /** Whether the page is this person's account. */
  tells: boolean;
  /** Whether its text is this person's own: then the person is its author, else the site. */
  writes: boolean;
}

/** A file that holds a page's data. */
export interface Distribution {
  url: string;
  mediaType: string;
}

/** What a page is about, for schema.org. */
export type Subject =
  | { type: 'article' }
  | { type: 'place' }
  | { type: 'dataset'; description: string; distribution: readonly Distribution[] }
  | { type: 'catalog'; datasets: readonly (NamedPage & { description: string })[] }
  | { type: 'document'; name: string; genre: string; author: string | null }
  | { type: 'page' };

/** Facts that only some pages have; a layout passes them on. */
export interface PageFacts {
  level?: PageLevel;
  subject?: Subject;
  /**
   * Kind and id under which the page's card, QR code and citations stand. Pages without their own
   * show the card of the home page.
   */
  kind?: string;
  id?: string;
  /** In a series, the county that it belongs to. */
  county?: string | undefined;
  keywords?: readonly string[];
  /** Dates of the page's own revision record. */
  revisions?: readonly string[];
  /** The documents that it retells, the main one first. */
  sources?: readonly SourceFacts[];
  /** Who told, recorded or wrote it. */
  people?: readonly PersonFacts[];
  /** The townships or villages that the page is about. */
  places?: readonly { name: string; url?: string | undefined }[];
}

export interface PageRecord extends Omit<PageFacts, 'revisions' | 'county'> {
  sources: readonly SourceFacts[];
  people: readonly PersonFacts[];
  /** The section of the site that the page stands in: `accounts`, `data`, `home`. */
  section: string;
  level: PageLevel;
  subject: Subject;
  keywords: readonly string[];
  site: {
    name: string;
    subtitle: string;
    url: string;
    domain: string;
    /** Issued by the host; absent until then. */
    idCode: string | undefined;
    /** The host, once there is one; until then the site publishes itself. */
    publisher: string;
    /** Where the search page takes its query. */
    searchUrl: string;
    /** The place that the page's county is, with all that it lies in: 样例省样例市样例县; may be none. */
    place: string;
  };
  path: string;
  url: string;
  title: string;
  description: string;
  image: string;
  squareImage: string;
  column: Column | undefined;
  /** From the home page down to this page's parent. */
  crumbs: readonly NamedPage[];
  published: Moment | undefined;
  modified: Moment | undefined;
  language: string;
  licence: NamedPage;
}
