declare module "virtual:search-index" {
  /** Name of the folder that holds this build's index. */
  export const folder: string;
}
