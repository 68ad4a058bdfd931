/** Guesses what each paragraph is in its document: title, heading, byline, list item or body. */
import type { Paragraph } from '#schemas/source.ts';
import type { RawParagraph } from './raw-document.ts';

type Role = Paragraph['role'];

const offices =
  '书记|主任|县长|乡长|镇长|村长|局长|科长|队长|经理|社长|会长|院长|校长|干部|员|代表';
const byline = new RegExp(
  `^\\S{2,30}(?:${offices})[\\s　]+\\p{Script=Han}[\\s　]?\\p{Script=Han}{1,3}$`,
  'u',
);
const listMark =
  /^(?:\d{1,2}(?:[\s　]|[.．、])|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）])/;
const sentenceSign = /[。！？；;!?，,：:]/;
const longestHeading = 30;

/** One role a paragraph. What the format says goes before what the text looks like. */
export function guessRoles(paragraphs: readonly RawParagraph[]): Role[] {
  const roles: Role[] = [];
  // Above the title that the format marks stands the name of a site or an office.
  const hasTitle = paragraphs.some(({ role }) => role === 'title');
  for (const [index, { text, role, row }] of paragraphs.entries()) {
    roles.push(role ?? (row ? 'body' : guess(text, index === 0 && !hasTitle, roles.at(-1))));
  }
  return roles;
}

function guess(text: string, mayBeTitle: boolean, previous: Role | undefined): Role {
  if (byline.test(text)) return 'byline';
  const isShort = text.length <= longestHeading && !/[。！？；;!?]/.test(text);
  if (mayBeTitle && isShort) return 'title';
  if (isShort && listMark.test(text)) return 'item';
  // A short line under a list item is what the item says.
  if (previous === 'item' && isShort) return 'body';
  return isShort && !sentenceSign.test(text) ? 'heading' : 'body';
}
