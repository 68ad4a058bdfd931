/** A document as its readers give it. */
import type { Paragraph } from '#schemas/source.ts';

export interface RawParagraph {
  text: string;
  /** What the file format itself says. */
  role?: Paragraph['role'];
  /** Of a paragraph that is a row of a table. Its text holds the cells in order. */
  row?: TableRow;
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

export interface ImportedDocument {
  paragraphs: RawParagraph[];
  /** What a person should know of the reading, in Chinese. */
  notes: string[];
}
