/** Types of the part of word-extractor 1.0 that the import uses. */
declare module 'word-extractor' {
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<Document>;
  }
  interface Document {
    getBody(): string;
    getFootnotes(): string;
    getEndnotes(): string;
    getAnnotations(): string;
    getTextboxes(options: { includeHeadersAndFooters: boolean; includeBody: boolean }): string;
  }
}
