/** A file has changed under a form: the texts between which its editor is to choose. */
import { AuthoringError } from '#scripts/authoring/files.ts';

export interface Conflict {
  /** The text that the form was filled from; null when nobody has kept it. */
  base: string | null;
  /** What the form would have written. */
  mine: string;
  /** What the file holds now; null when it is gone. */
  theirs: string | null;
  /** Of `theirs`. */
  revision: string | null;
}

export class ChangedMeanwhile extends AuthoringError {
  readonly conflict: Conflict;
  /** The file, as people know it. */
  readonly shown: string;

  constructor(shown: string, conflict: Conflict) {
    super(
      conflict.theirs === null
        ? `${shown} 已经不在了，可能被改名或删去。您写的还在，没有保存。`
        : `${shown} 在别处改过了，不会覆盖。请对照两份，选定之后再保存。`,
    );
    this.conflict = conflict;
    this.shown = shown;
  }
}
