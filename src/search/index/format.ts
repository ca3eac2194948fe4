/** The first bytes of every unpacked file. */
export const MAGIC = "pagefind_dcd";

/** "No linguistic content": Pagefind is to leave the words as they are. */
export const INDEX_LANGUAGE = "zxx";

/**
 * How the names of all files end. Without an ending, servers take an address for that of a page.
 */
export const INDEX_SUFFIX = ".bin";
