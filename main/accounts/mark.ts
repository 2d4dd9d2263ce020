import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { remove, replaceFile, syncFolder } from '../storage'

/**
 * Says that there are accounts, beside the file that holds them: a station whose `accounts.json`
 * was lost does not open to everybody.
 */
export const MARK = 'accounts.mark'

const TEXT = `This station has accounts (accounts.json). Without that file nobody can sign in.
Whoever administers the computer can begin anew: close the program, delete this file and accounts.json*.
`

export const isMarked = (dir: string): Promise<boolean> =>
  access(join(dir, MARK)).then(
    () => true,
    () => false,
  )

/** Rejects with the file system's error. */
export async function setMark(dir: string): Promise<void> {
  if (await isMarked(dir)) return
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await replaceFile(join(dir, MARK), TEXT)
  await syncFolder(dir)
}

export const dropMark = (dir: string): Promise<void> => remove(join(dir, MARK))
