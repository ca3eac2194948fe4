/** The first bytes of every unpacked file. */
export const MAGIC = "pagefind_dcd";

/** Pagefind's version whose format `index/` reads. */
export const INDEX_VERSION = "1.5.2";

/** "No linguistic content": Pagefind is to leave the words as they are. */
export const INDEX_LANGUAGE = "zxx";
