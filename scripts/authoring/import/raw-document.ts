/** A document as its readers give it, before anything is read from its words. */
import type { Paragraph } from '#schemas/source.ts';
import type { DocumentFormat, MendingKind } from './imported-document.ts';

export interface RawDocument {
  format: DocumentFormat;
  /** Never empty, without white space at their ends, once `readDocument` gives them. */
  paragraphs: RawParagraph[];
  /** What a person should know of the reading, in Chinese. */
  notes: string[];
  mendings: RawMending[];
  /** What the file says of itself. */
  properties: FileProperties;
}

/** What the reader of one format gives. */
export type ReadText = Pick<RawDocument, 'paragraphs' | 'notes'> &
  Partial<Pick<RawDocument, 'mendings' | 'properties'>>;

export interface RawParagraph {
  text: string;
  /** What the file format itself says. */
  role?: Paragraph['role'];
  /** Of a paragraph that is a row of a table. Its text holds the cells in order. */
  row?: TableRow;
  /** Of a line of a page: whether it reaches the right edge. */
  isFull?: boolean;
}

export interface TableRow {
  /** Rows of one table follow one another and share its number. */
  table: number;
  /** The text of each column; empty where a cell of another column or row reaches in. */
  cells: string[];
  /** Like `cells`, with the text of wide and tall cells repeated where they reach. */
  spread: string[];
  /** The format says that the row holds heads. */
  isHead: boolean;
}

export interface RawMending {
  kind: MendingKind;
  /** Index among the paragraphs; absent where it is in none or in many. */
  index?: number;
  before: string;
  after: string;
}

export interface FileProperties {
  title?: string;
  author?: string;
}
