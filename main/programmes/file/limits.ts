/** Bytes of a file, and of what it unpacks to. */
export const LARGEST_FILE = 800_000_000
export const LARGEST_STILL = 60_000_000
export const LARGEST_MANIFEST = 8_000_000
/** Entries of the ZIP: more pictures than any programme needs. */
export const MOST_ENTRIES = 1_000
/** Read at once: the list of a ZIP's entries could be all of the file. */
export const LARGEST_PIECE = 4_000_000
