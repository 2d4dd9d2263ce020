import { fail, ok, type Result } from '../../base/result'
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '../../base/zip-js'
import { type ProgrammeContent, stillsOf } from '../content'
import { endingOf, type Stills, stillId } from '../stills'
import { LARGEST_FILE, MOST_ENTRIES } from './limits'
import { MANIFEST, manifestOf, stillName } from './manifest'

/**
 * A programme with its pictures in one file, a ZIP. @param at ms since 1970
 * `still-missing`: a picture of it is gone, or spoilt; `picture-too-large`: all of them are too much.
 */
export async function programmeFile(
  content: ProgrammeContent,
  stills: Pick<Stills, 'read'>,
  at: number,
): Promise<Result<Buffer, 'still-missing' | 'picture-too-large'>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    // Pictures are compressed already.
    ...{ level: 0, lastModDate: new Date(at), extendedTimestamp: false },
  })
  await zip.add(MANIFEST, new TextReader(manifestOf(content, at)))
  let size = 0
  const ids = stillsOf(content)
  if (ids.length >= MOST_ENTRIES) return fail('picture-too-large')
  for (const id of ids) {
    const bytes = await stills.read(id)
    // One that a disk has spoilt would be found out where nobody can mend it any more.
    if (!bytes || stillId(bytes, endingOf(id)) !== id) return fail('still-missing')
    size += bytes.length
    if (size > LARGEST_FILE) return fail('picture-too-large')
    await zip.add(stillName(id), new Uint8ArrayReader(bytes))
  }
  return ok(Buffer.from(await zip.close()))
}
