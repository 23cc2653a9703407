/** One row of a file as it stands there, in one of its tables or sheets. */
export type FileRecord = Readonly<{
  /** Which table or sheet of the file, counted from 0. */
  part: number;
  /** As a spreadsheet counts it, from 1. */
  number: number;
  cells: readonly string[];
  /** Why the cells cannot be trusted; null where they can. */
  fault: string | null;
}>;

/** Reads the file from its beginning, each time it is called. */
export type Records = () => AsyncIterable<FileRecord>;
