/** Types of subset-font 2.9, which ships none. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: {
      targetFormat?: 'sfnt' | 'woff' | 'woff2';
      preserveNameIds?: number[];
      noLayoutClosure?: boolean;
      dropTables?: string[];
    },
  ): Promise<Uint8Array>;
}
