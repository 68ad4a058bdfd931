/** Questions of the workbench's page and their answers, as they go to a thread and back. */
import type { Replacement } from '#scripts/authoring/files.ts';

export interface EditingSite {
  contentDir: string;
  /** Address of the development server, with the base path and a slash at the end. */
  siteUrl: string;
}

export interface Question {
  site: EditingSite;
  /** What the page asks for, such as `entry` or `save`. */
  name: string;
  /** What follows the question mark. */
  query: string;
  /** Of what is posted: JSON. */
  body?: Uint8Array;
}

export interface Answer {
  status: number;
  /** As JSON, so that handing it over costs the server nothing. */
  text: string;
  /** What is to be written before the answer is given. */
  writes?: readonly Replacement[];
  /** Files and folders that go once that is written. */
  removes?: readonly string[];
}

export type Questioned = (question: Question) => Promise<Answer> | Answer;

export const give = (value: unknown): Answer => ({ status: 200, text: JSON.stringify(value) });

/** A value of the query, empty where it is not given. */
export const ask = (query: string, name: string): string =>
  new URLSearchParams(query).get(name) ?? '';
