/** Types of test libraries that ship none. */
declare module '@customcommander/ris' {
  const ris: { read(text: string): Record<string, unknown[]>[] };
  export default ris;
}

/** Installed by the benches alone (tests/bench/rivals): their types are not there to be checked. */
declare module '@orama/orama';
declare module '@orama/tokenizers/mandarin';
declare module 'echarts' {
  export type EChartsOption = Record<string, unknown>;
  interface Chart {
    setOption(option: EChartsOption): void;
    renderToSVGString(): string;
    dispose(): void;
  }
  export function init(dom: null, theme: null, options: object): Chart;
}
declare module 'flexsearch';
declare module 'minisearch';
