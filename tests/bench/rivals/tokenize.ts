/** Pairs of neighbouring characters, as MiniSearch is usually taught Chinese. */

export function tokenizeBigrams(text: string): string[] {
  return (text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []).flatMap((piece) => {
    if (!/\p{Script=Han}/u.test(piece) || piece.length === 1) return [piece];
    return Array.from({ length: piece.length - 1 }, (_, i) => piece.slice(i, i + 2));
  });
}
