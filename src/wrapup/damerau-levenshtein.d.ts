declare module "damerau-levenshtein" {
  /** Insertions, deletions, changes, and swaps of neighbours are one step each. */
  export default function compare(a: string, b: string, limit?: number): { readonly steps: number };
}
