/** The first bytes of every unpacked file. */
export const MAGIC = "pagefind_dcd";

/** "No linguistic content": Pagefind is to leave the words as they are. */
export const INDEX_LANGUAGE = "zxx";
