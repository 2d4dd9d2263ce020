import type { ReadmeFacts } from './readme'

const clockOf = (clock: ReadmeFacts['clock']) =>
  clock
    ? `${clock.offsetMs} ms against ${clock.against}, measured at ${clock.measuredAt}`
    : 'never compared with a standard clock'

const withheld = ({ withheld: count }: ReadmeFacts) =>
  count > 0
    ? `Not included: ${count} originals of cameras with privacy areas. The station keeps them; manifest.json
lists the hash of each under "withheld", so that they can be compared later. Copies for viewing are in
the package, with those areas covered.
`
    : ''

export const en = (facts: ReadmeFacts) => `\
EVIDENCE PACKAGE – VỌNG GÁC

Made at:          ${facts.createdAt}
Made by:          ${facts.operator}
Station:          ${facts.station}
Key fingerprint:  ${facts.fingerprint}
Bookmarks:        ${facts.bookmarks}
Station's clock:  ${clockOf(facts.clock)}

What is in it
  originals/      stills and clips as they were recorded
  renditions/     copies for viewing (time and place written below, faces blurred, other format)
  report.pdf      a page for each bookmark, to read and to print
  manifest.json   what it is: facility, camera, times, operator, what was done to each file
  custody.jsonl   the lines of the station's custody log about these bookmarks
  SHA256SUMS      SHA-256 of each file
  manifest.sig    the station's Ed25519 signature over manifest.json (64 bytes)
  station.pem     the station's public key

How to check it (without any software of ours). Open a command line in this folder.

1. Are the files unchanged?

     sha256sum -c SHA256SUMS

   Every line must say "OK".

2. Did the station sign the manifest? (OpenSSL 3)

     openssl pkeyutl -verify -pubin -inkey station.pem -rawin -in manifest.json -sigfile manifest.sig

   It must say: Signature Verified Successfully

3. Is it the station's key?

     openssl pkey -pubin -in station.pem -outform DER | sha256sum

   It must print the fingerprint above (but for the spaces). Compare it with the fingerprint that the
   station's operators publish by another way (a letter, the telephone): a forged package may carry a
   forged key.

manifest.json holds the hash of each file as well, so the signature protects the whole package.
In custody.jsonl "hash" is the SHA-256 of the line without its "hash"; the station's log has the
same line under the same number ("seq"), and each of its lines holds the hash of the one before.
${withheld(facts)}What could not be made is in manifest.json under "lacks".
Add, remove, rename or save again nothing in this folder.
`
