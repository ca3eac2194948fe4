interface Path {
  readonly params: { readonly page: string | undefined };
}

/**
 * A path of `paginate()` with `page/2` for `2`, which keeps further pages of a list apart from entries whose
 * names may be numbers. For routes that end in `[...page]`.
 */
export function prefixPageNumber<Numbered extends Path>(path: Numbered): Numbered {
  const { page } = path.params;
  return { ...path, params: { ...path.params, page: page && `page/${page}` } };
}
