/** Types of test libraries that ship none. */
declare module '@customcommander/ris' {
  const ris: { read(text: string): Record<string, string | string[]>[] };
  export default ris;
}
