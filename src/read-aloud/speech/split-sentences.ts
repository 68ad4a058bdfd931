/**
 * Pieces short enough for a voice. Chrome ends an utterance of a network voice after about
 * 15 seconds; at four to five characters a second that is some 60 characters.
 */

/** Characters of one piece; numbers grow when they are said, so there is room to spare. */
export const longestPiece = 48;

const sentences = /[^。！？；!?;…]+[。！？；!?;…]*[”’」』）)]*/g;
const clauses = /[^，、：,:]+[，、：,:]*/g;

/**
 * Splits a paragraph into sentences, long sentences into clauses, and what is longer still by length.
 * @param text as it will be spoken
 * @param longest characters that a piece may have
 * @returns the pieces in order; together they are the text, except for spaces at their ends
 */
export function splitSentences(text: string, longest = longestPiece): string[] {
  return (text.match(sentences) ?? [])
    .flatMap((sentence) =>
      sentence.length <= longest ? [sentence] : splitClauses(sentence, longest),
    )
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** Joins clauses as long as they fit, so that a voice keeps its breath. */
function splitClauses(sentence: string, longest: number): string[] {
  const pieces: string[] = [];
  for (const clause of (sentence.match(clauses) ?? []).flatMap((each) => cut(each, longest))) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + clause.length <= longest) {
      pieces[pieces.length - 1] = last + clause;
    } else {
      pieces.push(clause);
    }
  }
  return pieces;
}

function cut(clause: string, longest: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < clause.length; at += longest) pieces.push(clause.slice(at, at + longest));
  return pieces;
}
