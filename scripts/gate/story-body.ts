/** What the rules ask of a story's body, as plain data: its syntax tree would fill the memory. */

/** Stands in a text where a figure or a component stands. */
export const placeholder = '\uFFFC';

export interface StoryBody {
  /** Every component and tag. */
  components: ComponentUse[];
  headings: { depth: number; line: number }[];
  /** Imports, exports and `{expressions}`: code that a story may not carry. */
  code: { kind: 'esm' | 'expression'; code: string; line: number }[];
  /** Addresses of links and pictures; a bare one stands in the text and became a link by itself. */
  links: BodyLink[];
  /** What would show otherwise than it was meant, or not at all. */
  constructs: Construct[];
  /** What readers read: paragraphs, headings, cells of tables, blocks of code, text in a tag. */
  blocks: Block[];
}

export interface Construct {
  kind:
    | 'aligned-table'
    | 'task'
    | 'heading-without-words'
    | 'link-title'
    | 'empty-link'
    | 'link-in-link'
    | 'component-in-link'
    | 'component-in-heading'
    | 'unused-footnote'
    | 'repeated-footnote';
  /** What of it to name: its text, its mark. */
  what: string;
  line: number;
}

export interface BodyLink {
  url: string;
  line: number;
  isBare: boolean;
  isPicture: boolean;
}

export interface ComponentUse {
  name: string;
  line: number;
  /** The components and tags around it, the outermost first. */
  within: readonly string[];
  /** Attributes written as plain text. */
  attributes: ReadonlyMap<string, string>;
  /** Attributes written in some other way: expressions, spreads, names without a value. */
  otherAttributes: readonly string[];
  /** Inside a sentence: how the sentence goes on. */
  textAfter?: string;
}

export interface Block {
  kind: 'body' | 'heading';
  /** Plain text; each figure or component in it is one placeholder. */
  text: string;
  /** The figures among the placeholders, by place. */
  figures: readonly PlacedFigure[];
  /** Lines on which parts of the text begin, where its own line breaks do not tell. */
  starts: readonly LineStart[];
}

/** A figure of the ledger where a placeholder stands. */
export interface PlacedFigure {
  at: number;
  id: string;
}

export interface LineStart {
  at: number;
  line: number;
}

/** Every component and tag of an entry's body, in order. */
export const findComponents = ({ body }: { body?: StoryBody }): readonly ComponentUse[] =>
  body?.components ?? [];

/** The line of a position in a block's text. */
export function lineInBlock({ text, starts }: Pick<Block, 'text' | 'starts'>, at: number): number {
  const start = starts.findLast((each) => each.at <= at)!;
  return start.line + (text.slice(start.at, at).match(/\n/g)?.length ?? 0);
}
