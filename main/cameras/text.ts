/** One line of text as it is stored. */
export const cleanLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Text that may have several lines. */
export const cleanNote = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()

export const hasControls = (text: string) => /[\p{Cc}\p{Cs}]/u.test(text.replace(/[\n\t]/g, ' '))

/** Letters of any language, digits and a few signs; begins with a letter or digit. */
export const saneCode = (text: string) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\-_./ ]*$/u.test(text)
