/** The first file of an index: everything that is needed to find the others. */
export interface IndexDirectory {
  /** The folder of all other files, named by their content. */
  readonly folder: string;
  /** Names of the fields besides the text, in the order of their numbers. */
  readonly fields: readonly string[];
  /**
   * The words by alphabet, `index/0`, `index/1` … : for each file the beginning of its first word, as far as no
   * word before begins so.
   */
  readonly wordFiles: readonly string[];
  /** How many times `LENGTH_STEP` words each record has, by its number. */
  readonly lengths: readonly number[];
  /** First letters for which there are files with words. */
  readonly shards: string;
  /** Words whose files are large because very many records hold them, with the kB of the file. */
  readonly heavy: Readonly<Record<string, number>>;
  /** Groups of word sequences that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Ranking needs no more than rough lengths, and rough ones take a third of the bytes. */
export const LENGTH_STEP = 16;
