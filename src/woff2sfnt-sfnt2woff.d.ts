/** Types of woff2sfnt-sfnt2woff 1.0, which ships none. */
declare module 'woff2sfnt-sfnt2woff' {
  const woff: { toSfnt: (woff: Uint8Array) => Buffer<ArrayBuffer> };
  export default woff;
}
