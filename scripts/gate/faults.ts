/** Makes faults that point at a place in an entry. */
import type { Entry, Fault, Path } from './model.ts';
import { nameField } from './paths.ts';

/** What is wrong: what stands there, what should, and what to do. */
export interface Complaint {
  found: string;
  expected: string;
  next: string;
}

/**
 * A fault in a field of an entry's YAML.
 * @param inside text within the value, to point at its own line
 */
export const faultAt = (
  entry: Entry,
  path: Path,
  complaint: Complaint,
  inside?: string,
): Fault => ({
  file: entry.file,
  line: entry.lineOf(path, inside),
  field: nameField(entry.data, path),
  ...complaint,
});

/** A fault on a line of an entry's body. */
export const faultInBody = (
  entry: Entry,
  line: number,
  field: string,
  complaint: Complaint,
): Fault => ({ file: entry.file, line, field, ...complaint });

/** A fault of a file as a whole. */
export const faultOfFile = (file: string, complaint: Complaint): Fault => ({
  file,
  line: 0,
  field: '文件',
  ...complaint,
});
