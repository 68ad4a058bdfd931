/** What an import gives: a document, what was mended in it, and everything proposed from it. */
import type { SoftReason } from '#quantities/model.ts';
import type { Qualifier } from '#schemas/figure.ts';
import type { Paragraph } from '#schemas/source.ts';

/** The whole of it is plain data that JSON keeps. Made by `describeDocument`. */
export interface ImportedDocument {
  /** The name of the file, or 粘贴的文字. */
  name: string;
  format: DocumentFormat;
  /** In order; `paragraphs[n]` is `p${n + 1}`. */
  paragraphs: ImportedParagraph[];
  tables: ImportedTable[];
  mendings: Mending[];
  /** What a person should know of the reading, in Chinese, one sentence each. */
  notes: string[];
  proposed: ProposedRecord;
  figures: ProposedFigure[];
  findings: Finding[];
  names: FoundName[];
  /** Numerals that were not proposed and that a person may want to add. */
  passedOver: PassedOver[];
}

export type DocumentFormat =
  'docx' | 'doc' | 'wps' | 'pdf' | 'odt' | 'rtf' | 'html' | 'md' | 'txt' | 'pasted';

/** Where words stand: UTF-16 offsets in the text of a paragraph. */
export interface Place {
  /** `p1`. */
  paragraph: string;
  start: number;
  end: number;
}

export interface ImportedParagraph {
  /** `p1`, as in the source's record. */
  id: string;
  /** Mended, never empty, without white space at its ends. Traditional characters stay. */
  text: string;
  /** Guessed; what the format itself says goes before. */
  role: Paragraph['role'];
  /** Fingerprint of `text` as a source's record holds it. */
  sha256: string;
  /** Of a paragraph that is a row of a table. */
  row?: { table: string; row: number };
}

/** A table; each of its rows is a paragraph too. */
export interface ImportedTable {
  /** `t1`, in order. */
  id: string;
  /** Words above it, as 表1　主要农产品产量; empty where there are none. */
  caption: string;
  /** How many rows at the top hold heads. */
  headRows: number;
  /** One a column: name and unit as the head prints them, 户数（户）. */
  columns: { head: string; unit: string }[];
  rows: { paragraph: string; cells: string[] }[];
}

/** What of a copied text was put right, and where. */
export interface Mending {
  kind: MendingKind;
  /** The paragraph in which the mended words stand now; absent where it is in none or in many. */
  paragraph?: string;
  /** The words around it as they came, line breaks as ↵. */
  before: string;
  /** As they are now; empty for what was taken out. */
  after: string;
}

/** What each kind is called on the page. `traditional` leaves the text as it is printed. */
export const mendingKinds = {
  spaces: '去掉了字和数字中间的空格',
  lines: '断开的行接成了一段',
  hyphens: '行末断开的外文词接上了',
  'page-heads': '去掉了页眉、页脚和页码',
  'full-width': '全角的数字按半角读，原样保留',
  traditional: '繁体字按简体读，原样保留',
  characters: '换掉了不该有的字符',
} as const;
export type MendingKind = keyof typeof mendingKinds;

/** A figure as it is printed, with what was read from it. Nothing in it is not in the document. */
export interface ProposedFigure extends Place {
  /** Names it in this document: `p3-2` is the second of the third paragraph. */
  key: string;
  printed: string;
  value: number | null;
  low?: number;
  high?: number;
  /** As printed, simplified, without 万 and 亿; empty when the text does not say. */
  unit: string;
  /** The unit does not stand beside the number, but in a head or in the words before. */
  unitInferred: boolean;
  qualifier?: Qualifier;
  lowQualifier?: EndQualifier;
  highQualifier?: EndQualifier;
  /** Set where the printed form alone does not give the value: `reading: manual` and why. */
  readingReason?: string;
  /** `2018`, `2018-06`, or null. */
  asOf: string | null;
  /** From where that time is, in Chinese; a person decides by it. */
  asOfWhy: string;
  /** For the record: 原文写“目前”，未注明日期. */
  asOfNote?: string;
  /** What the number says, of the words before it or of row and column; perhaps empty. */
  label: string;
  /** The part of an id behind the dot, of the label; no two alike in a document. */
  idName: string;
  /** The sentence in which it stands: offsets in the same paragraph. */
  sentence: { start: number; end: number };
  /** The words around it, the number in 【】. */
  context: string;
  /** Of a table's cell: counted from 0, heads included. */
  cell?: { table: string; row: number; column: number; rowName: string; columnName: string };
  /** Why editors may pass over it: a duration, an age, a threshold. */
  soft?: SoftReason;
  /** Key of an earlier figure with the same value and unit: perhaps the same one. */
  twinOf?: string;
}

export type EndQualifier = Exclude<Qualifier, 'range' | 'contradictory'>;

/** A sum, rate or comparison that the document states. What cannot be checked is not listed. */
export interface Finding {
  /** `f1`, in order of the document. */
  id: string;
  kind: FindingKind;
  /** `doubtful`: to be looked at, as two values for one thing; never counted as false. */
  verdict: Verdict;
  paragraph: string;
  /** What was reckoned and what the document says, in Chinese. */
  text: string;
  /** Keys of the figures it is about; the first is the one whose value is checked. */
  figures: string[];
}

export const findingKinds = {
  parts: '各部分与总数',
  change: '前后相差',
  rate: '占比',
  households: '户数与人数',
  column: '表中合计',
  contradiction: '前后不一',
} as const;
export type FindingKind = keyof typeof findingKinds;

export const verdicts = { holds: '成立', fails: '不成立', doubtful: '存疑' } as const;
export type Verdict = keyof typeof verdicts;

/** What is proposed for the source's record; null where the document does not say. */
export interface ProposedRecord {
  title: ProposedText | null;
  /** 政府工作报告, 统计公报, 新闻 … */
  kind: ProposedText | null;
  author: ProposedText | null;
  publisher: ProposedText | null;
  date: ProposedText | null;
}

export interface ProposedText {
  text: string;
  /** Of a date: `2019-01-22`, `2018-12` or `2018`. */
  iso?: string;
  /** Where it stands; absent where it was concluded or stands in the file's properties. */
  at?: Place;
  /** In Chinese: 标题下一行的日期. */
  why: string;
}

/** A person, a place or an office that the document names. */
export interface FoundName {
  kind: 'person' | 'place' | 'office';
  name: string;
  /** What it is in the archive, where it is known: `people/wang-fang`. */
  entry?: string;
  /** Of a person, as printed before the name: 县长. */
  position?: string;
  at: Place[];
}

/** A numeral that was not proposed. */
export interface PassedOver extends Place {
  printed: string;
  why: 'set-term' | 'unread' | 'small';
  context: string;
}
