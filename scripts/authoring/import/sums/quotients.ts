/** Finds of which two numbers a share is the quotient. */
import { type Amount, tidy } from './statement.ts';

/** Among so many numbers a quotient fits by chance, and trying all takes long. */
const [manyAmounts, tooMany] = [60, 300];

export interface Quotient {
  part: Amount;
  whole: Amount;
  text: string;
}

/** Every pair whose quotient is printed as this rate. */
export function findQuotients(rate: Amount, amounts: readonly Amount[]): Quotient[] {
  const decimals = /\.(\d+)/.exec(rate.printed.normalize('NFKC'))?.[1]?.length ?? 0;
  if (decimals === 0 || amounts.length > tooMany) return [];
  const parts = amounts.map((one) => ({ part: one, value: one.value, sum: String(one.value) }));
  // A remainder is often not printed, but two decimals seldom agree by chance.
  const remainders =
    decimals < 2 || amounts.length > manyAmounts
      ? []
      : pairsOf(amounts).map(([one, other]) => ({
          part: one,
          value: tidy(one.value - other.value),
          sum: `(${one.value}−${other.value})`,
        }));
  return [...parts, ...remainders].flatMap(({ part, value, sum }) =>
    amounts
      .filter((whole) => whole.measure === part.measure && whole.value > value && value > 0)
      .filter(
        (whole) => tidy(Number(((value / whole.value) * 100).toFixed(decimals))) === rate.value,
      )
      .map((whole) => ({ part, whole, text: `${sum}÷${whole.value}` })),
  );
}

const pairsOf = (amounts: readonly Amount[]): [Amount, Amount][] =>
  amounts.flatMap((one) =>
    amounts
      .filter((other) => other.measure === one.measure && one.value > other.value)
      .map((other): [Amount, Amount] => [one, other]),
  );
