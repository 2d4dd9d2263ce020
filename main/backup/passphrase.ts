/**
 * What a file is encrypted with: Vietnamese keyboards write the same letter in one character or in
 * several, and another computer's is set otherwise.
 */
export const passwordOf = (passphrase: string): string => passphrase.normalize('NFC')
