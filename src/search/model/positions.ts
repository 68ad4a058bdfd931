/**
 * A page's text as positions, for the index that is built and for the excerpt that is shown: both
 * read it here, so that they count alike.
 */
import { readTokens } from './tokens.ts';

/** One position of a page. */
export interface Position {
  /** What is compared; empty for a separator. */
  folded: string;
  /** What the page prints at this position … */
  shown: string;
  /** … and the soft punctuation that follows it. */
  after: string;
}

/** Begins each block; no block has one inside. */
export const blockStart = '\n';

/** Reads blocks, each after a block start, into positions. */
export function readPositions(text: string): Position[] {
  return text.split(blockStart).slice(1).flatMap(readBlock);
}

/** A block's position zero is its start, on which an opening quotation mark can ride. */
function readBlock(block: string): Position[] {
  const positions: Position[] = [{ folded: '', shown: blockStart, after: '' }];
  for (const { kind, folded, start, end } of readTokens(block)) {
    const text = block.slice(start, end);
    if (kind === 'soft') positions[positions.length - 1]!.after += text;
    else positions.push({ folded, shown: text, after: '' });
  }
  return positions;
}
