/** Types of test libraries that ship none. */
declare module '@customcommander/ris' {
  const ris: { read(text: string): Record<string, unknown[]>[] };
  export default ris;
}

declare module 'citeproc' {
  interface System {
    retrieveLocale: (language: string) => string;
    retrieveItem: (id: string) => object;
  }
  interface Engine {
    setOutputFormat(format: 'text'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [object, [string]];
  }
  const CSL: { Engine: new (system: System, style: string, language: string) => Engine };
  export default CSL;
}
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { url: string });
    window: { document: Document };
  }
}
declare module 'datapackage' {
  export interface Resource {
    name: string;
    /** Whether the descriptor tells of columns. */
    tabular: boolean;
    /** Reads every row and casts every cell; throws where the data break the schema. */
    read(options: { keyed: true; relations: boolean }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: string, options: { strict: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
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
