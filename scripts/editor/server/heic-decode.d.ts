/** Types of `heic-decode`, which ships none: what is used of it. */
declare module 'heic-decode' {
  interface Decoded {
    width: number;
    height: number;
    /** Four bytes a pixel: red, green, blue, opacity. */
    data: Uint8ClampedArray;
  }
  interface Undecoded extends Pick<Decoded, 'width' | 'height'> {
    decode: () => Promise<Decoded>;
  }
  interface Undecodeds extends Array<Undecoded> {
    dispose: () => void;
  }
  const decode: { all: (given: { buffer: Uint8Array }) => Promise<Undecodeds> };
  export default decode;
}
