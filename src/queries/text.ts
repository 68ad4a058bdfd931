/** Text fields of the content, whose numbers are written as ledger ids. */
import { parseTemplate } from '#lib/template.ts';
import { getFigure } from '#queries/figures.ts';

/** Replaces every `{figure.id}` of a text by the figure's printed form. */
export async function fillText(text: string): Promise<string> {
  const parts = parseTemplate(text).map(async (part) =>
    typeof part === 'string' ? part : (await getFigure(part.figure)).printed,
  );
  return (await Promise.all(parts)).join('');
}
