declare module "damerau-levenshtein" {
  export default function measureDistance(a: string, b: string): { readonly steps: number };
}
