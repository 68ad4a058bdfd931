/** What a form calls its fields and choices: the words of the schemas' descriptions, without YAML. */
import { qualifiers, readings } from '#schemas/figure.ts';
import { paragraphRoles } from '#schemas/source.ts';
import { themeGroups } from '#schemas/story.ts';
import { termStatuses } from '#schemas/term.ts';
import type { FieldShape } from './field-shape.ts';
import type { Choice } from './form-field.ts';

/** What the choice among the kinds of a thing is called. */
export const kindLabel = '种类';

/** Names of choices that the schemas give. */
const choiceNames: readonly Readonly<Record<string, string>>[] = [
  qualifiers,
  readings,
  paragraphRoles,
  themeGroups,
  termStatuses,
];

/** What follows a value in a description such as `same 各数同一时点；by-row 各行时点不同`. */
export const explainValue = (value: string, description: string): string | undefined =>
  new RegExp(`(?<![\\w-])${value} ((?:（[^）]*）|[^、；，。（])+)`).exec(description)?.[1]?.trim();

/** Values of a choice with the names that people know them by. */
export const nameChoices = (values: readonly string[]): Choice[] => {
  const names = choiceNames.find((one) => values.every((value) => value in one)) ?? {};
  return values.map((value) => ({ value, label: names[value] ?? value }));
};

/** The start of the field's description is its name. */
export function labelOf(name: string, { description }: FieldShape): string {
  const label = description.split(/[：；，。（]/u)[0]?.replace(/的编号$/, '') ?? '';
  return label || name;
}

/** What the schema says beyond the name, in the words of a form: nobody writes YAML there. */
export function hintOf(shape: FieldShape, isReference: boolean) {
  const { description, kind } = shape;
  const [head = '', ...rest] = description.split(/(?<=[：；，。（])/u);
  if (rest.length === 0) return {};
  const inWords = rest
    .join('')
    .split(/(?<=[；，。])/u)
    .filter((part) => !(isReference && /编号|content\//.test(part)))
    .filter((part) => !/数字写成 ?\{|加引号/.test(part))
    .join('')
    .replaceAll(/写(?:作)? ?null/g, '留空')
    .replace(/^[；，]|[；，]$/gu, '');
  const told =
    kind === 'boolean' ? inWords.replace('true ', '打开').replace('删去这一行', '关掉') : inWords;
  // A name in the middle of a sentence is told whole.
  return told === '' ? {} : { hint: /[（，]$/u.test(head) ? head + told : told };
}
