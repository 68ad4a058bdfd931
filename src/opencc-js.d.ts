/** Types of the part of opencc-js 1.4 that the search index uses. */
declare module 'opencc-js/cn2t' {
  export function Converter(options: {
    from: 'cn';
    to: 't' | 'hk' | 'tw';
  }): (text: string) => string;
}

declare module 'opencc-js/t2cn' {
  export function Converter(options: {
    from: 't' | 'hk' | 'tw';
    to: 'cn';
  }): (text: string) => string;
}
