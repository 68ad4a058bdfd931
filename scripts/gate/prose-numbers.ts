/** Which numbers of a text must be figures of the ledger. */
import { isFigure, type Quantity } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { readUnit } from '#quantities/unit.ts';

/** What a text counts of itself: 三十八段, 五篇; and, below ten, the points that it makes: 六项. */
const partsOfText = ['段', '篇', '句', '字', '行', '页', '章', '节'];
const pointsOfText = ['项', '条', '点', '类', '种', '张'];

/**
 * The numbers of a text that need a figure, in order: quantities in digits or in Han, and digits of
 * which the grammar cannot tell what they are (`unread`). Dates, codes, ordinals, marks of lists,
 * names and set terms need none, nor do 一个 and 十年来; 45岁 and 3年 in digits do.
 * @param setTerms terms in which a numeral is no number
 */
export const findProseNumbers = (text: string, setTerms: readonly string[]): Quantity[] =>
  readQuantities(text, { setTerms })
    .map((quantity) => countAtStart(quantity, text))
    .filter(needsFigure);

/** “12 户人家” begins a paragraph, not a list: of a list the markup holds the numbers. */
function countAtStart(quantity: Quantity, text: string): Quantity {
  if (quantity.kind !== 'list-mark' || !/^\d+\s*$/.test(quantity.printed)) return quantity;
  const line = text.slice(quantity.start, quantity.end + 12);
  const [counted] = readQuantities(line.replace(/\s+/, ''));
  const isCounted = readUnit(text.slice(quantity.end, quantity.end + 12).trimStart(), 0, false);
  if (!counted || !isCounted || !isFigure(counted)) return quantity;
  return { ...counted, start: quantity.start, end: quantity.start + counted.end };
}

function needsFigure(quantity: Quantity): boolean {
  if (quantity.kind === 'unread') return true;
  if (!isFigure(quantity)) return false;
  const isInDigits = /[\d０-９]/.test(quantity.printed);
  if (quantity.soft !== undefined) return isInDigits && quantity.soft !== 'type';
  return isInDigits || !isOfText(quantity);
}

const isOfText = ({ kind, unit, value, high = 0, qualifier }: Quantity) => {
  if (kind !== 'count') return false;
  // 三四个人 is no more of a number than 一些人.
  if (value === null) return high < 10 && qualifier === 'range';
  return partsOfText.includes(unit) || (pointsOfText.includes(unit) && value < 10);
};
