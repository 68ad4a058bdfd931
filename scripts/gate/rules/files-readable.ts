/** Every file can be read, and no file is passed over in silence. */
import type { Content, Fault } from '#scripts/gate/model.ts';

export const filesReadable = ({ readingFaults }: Content): Fault[] =>
  readingFaults.filter(({ kind }) => kind === 'unreadable').map(({ fault }) => fault);
