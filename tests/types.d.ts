/** Types of test libraries that ship none. */
declare module '@customcommander/ris' {
  const ris: { read(text: string): Record<string, unknown[]>[] };
  export default ris;
}
