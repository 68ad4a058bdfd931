/** Reads the printed form of one ledger record: what it says, or why it cannot be read. */
import { isFigure, type Quantity } from './model.ts';
import { parseHanNumeral } from './han-numeral.ts';
import { readQuantities } from './read-quantities.ts';
import { numeralCharacters } from './tables/numerals.ts';
import { noUnit } from './tables/units.ts';

/** `none`: no number; `several`: more than one; `rest`: words that the grammar does not place. */
export type UnreadReason = 'none' | 'several' | 'rest' | 'not-a-figure' | 'zero-base';

export type PrintedForm =
  | {
      quantity: Quantity;
      /** What is counted, behind the unit: 12个行政村. */ noun: string;
      unread?: never;
    }
  | { quantity?: never; unread: UnreadReason; /** What stopped the reading. */ at: string };

/** Words that may stand before or behind the figure of a record without changing it. */
const padding =
  /^(?:共|共计|合计|总计|累计|计|达|达到|为|占|翻|翻了|增长|下降|提高|增加|减少|整|[\s“”"，。、（）()])*$/;
/** A noun behind a unit says what is counted: 57头牛, 12个行政村; 70%的人 says more than a number. */
const noun = new RegExp(
  `^(?![${noUnit}弱强许])(?:(?![${numeralCharacters}])[\\u4e00-\\u9fff]){1,8}$`,
);
/** 第三, 第12位: a rank is counted in 位. */
const rank = /^\s*第\s*(\d+|[〇零一二两三四五六七八九十百千]+)\s*([\u4e00-\u9fff]?)\s*$/;

/**
 * Reads a printed form such as `242户`, `近1000余人`, `几千元到10多万元`, `第三`.
 * Where this gives `unread`, a person reads the form and says so in the record.
 */
export function readQuantity(form: string): PrintedForm {
  const printed = joinSpaces(form);
  const whole = readRank(printed) ?? readMinus(printed);
  if (whole) return { quantity: whole, noun: '' };
  const found = readQuantities(printed);
  const figures = found.filter((one) => isFigure(one) || isBareNumber(one, printed));
  const [quantity] = figures;
  if (!quantity) {
    const other = found[0];
    return other ? { unread: 'not-a-figure', at: other.printed } : { unread: 'none', at: printed };
  }
  if (figures.length > 1) return { unread: 'several', at: figures[1]!.printed };
  if (quantity.refused === 'zero-base') return { unread: 'zero-base', at: quantity.printed };
  const ahead = printed.slice(0, quantity.start);
  const behind = printed.slice(quantity.end).trim();
  if (!padding.test(ahead)) return { unread: 'rest', at: ahead.trim() };
  const counted = quantity.kind === 'count' && noun.test(behind) ? behind : '';
  if (!counted && !padding.test(behind)) return { unread: 'rest', at: behind };
  return { quantity: asFigure(quantity), noun: counted };
}

/** `7 个` begins no list, as in a text it might; 一番 is cut from 翻了一番, 过八成 from 比重过八成, 大半 from 占大半. */
const joinSpaces = (form: string): string =>
  form
    .trim()
    .replace(/(?<=[\d\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff%‰℃])|(?<=[\u4e00-\u9fff])\s+(?=\d)/g, '')
    .replace(/^[^翻]*番$/, '翻了$&')
    .replace(/^[大多小]半$/, '占$&')
    .replace(/^过(?=.成)/, '超过');

/** A cell of a table prints digits alone; the record has their unit. */
const isBareNumber = ({ refused, start, end }: Quantity, printed: string) =>
  refused === 'no-unit' && printed.trim().length === end - start;

function asFigure(quantity: Quantity): Quantity {
  const { refused, ...rest } = quantity;
  return refused === 'no-unit' ? { ...rest, kind: 'count' } : quantity;
}

/** -2.3 in a cell of a table. */
function readMinus(printed: string): Quantity | undefined {
  const digits = /^[-−–－](\d+(?:\.\d+)?)$/.exec(printed)?.[1];
  return digits === undefined
    ? undefined
    : {
        start: 0,
        end: printed.length,
        printed,
        kind: 'count',
        value: -Number(digits),
        unit: '',
        qualifier: undefined,
      };
}

function readRank(printed: string): Quantity | undefined {
  const [, number = '', unit = ''] = rank.exec(printed) ?? [];
  if (number === '') return undefined;
  const value = /^\d/.test(number) ? Number(number) : (parseHanNumeral(number)?.low ?? null);
  return {
    start: 0,
    end: printed.length,
    printed,
    kind: 'ordinal',
    value,
    unit: unit || '位',
    qualifier: undefined,
  };
}
