/** Names of people: family and given name in Chinese order, or a name of one piece. */
import { type Spelling, joinSyllables, spell } from './pinyin.ts';

/** A name as `content/people/` writes it: `family` with `given`, or `whole`. */
export interface PersonName {
  family?: string | undefined;
  given?: string | undefined;
  whole?: string | undefined;
}

/** A name as CSL-JSON 1.0.2 holds it. */
export type CslName = { family: string; given: string } | { literal: string };

/** The name as it is printed: 王文周, 欧阳修, 买买提·吐尔逊. */
export const fullName = ({ family = '', given = '', whole }: PersonName): string =>
  whole ?? family + given;

/** The parts of a name for citations; a name of one piece is never cut. */
export const toCslName = ({ family = '', given = '', whole }: PersonName): CslName =>
  whole === undefined ? { family, given } : { literal: whole };

/** A name with a comma behind the family name, by which Zotero cuts it: `王, 防`. */
export const withComma = ({ family = '', given = '', whole }: PersonName): string =>
  whole ?? `${family}, ${given}`;

/** The pinyin of a name: surnames have readings of their own, 单 is shàn in 单雄信, not in 单增. */
export const spellPerson = ({ family = '', given = '', whole }: PersonName): Spelling =>
  whole === undefined
    ? joinSyllables([...spell(family, true).syllables, ...spell(given).syllables])
    : spell(whole);

/** So many names stand in a row; others are meant by 等. */
const mostNames = 3;

/** Several names in one: 张三、李四、王五等. */
export const joinNames = (names: readonly string[]): string =>
  names.slice(0, mostNames).join('、') + (names.length > mostNames ? '等' : '');
