/** What is asked of the editing page's server, and what it answers. */
import type { Replacement } from '#scripts/authoring/files.ts';

export interface EditingSite {
  contentDir: string;
  /** Address of the development server, with the base path and a slash at the end. */
  siteUrl: string;
}

export interface Question {
  site: EditingSite;
  /** What the page asks for, such as `save`. */
  name: string;
  /** What follows the question mark. */
  query: string;
  /** What a request brings along, as JSON. */
  body?: Uint8Array;
}

export interface Answer {
  status: number;
  /** As JSON, so that handing it over costs the server nothing. */
  text: string;
  /** What is to be written before the answer is given. */
  writes?: readonly Replacement[];
}
