declare module "virtual:search-index" {
  /** Path of the index's directory below the site's base. */
  export const directory: string;
}
