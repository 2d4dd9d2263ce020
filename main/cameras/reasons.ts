/** Why a field is refused: keys under `cameras.issues` of the catalogues. The English words are
 * for the command line, which speaks before a language is chosen. */
export const issueTexts = {
  'code-missing': 'code is missing',
  'code-invalid': 'code may hold only letters, digits, spaces and - _ . /',
  'code-taken': 'code belongs to another camera',
  'name-missing': 'name is missing',
  'url-missing': 'URL is missing',
  'url-scheme': 'URL must begin with rtsp, rtsps, http, https, rtmp, srt or udp and ://',
  'url-host': 'URL has no valid host or port',
  'url-invalid': 'URL holds characters that are not allowed',
  'url-passwords': 'URL holds two different passwords',
  'onvif-invalid': 'ONVIF address must be host, host:port or an http address',
  'onvif-login': 'ONVIF address may hold no user or password',
  'snapshot-invalid': 'snapshot address must be an http address',
  'snapshot-login': 'snapshot address may hold no user or password',
  'credentials-differ': 'sub-stream has another user or password than the main stream',
  'place-forbidden': 'this place may not be filmed',
  'place-unknown': 'place is not in the list',
  'facility-unknown': 'facility does not exist',
  'authority-unknown': 'authority is not in the list',
  'district-unknown': 'district is not in the list',
  'reason-unknown': 'reason is not in the list',
  'transport-unknown': 'transport must be tcp, udp or auto',
  'enabled-unknown': 'enabled must be true or false',
  'too-long': 'text is too long',
  'text-invalid': 'text holds control characters',
  'duplicate-in-file': 'an earlier line has the same code',
  'too-many-cells': 'line has more cells than the header',
  'duplicate-first': 'a later line has the same code; only this one counts',
  'facility-line-bad': 'the line of its facility is bad; the facility will have only a code',
  'cell-broken': 'the formula of the cell came to nothing',
  'became-day': 'the spreadsheet has made a day of the text',
  'day-invalid': 'day must be dd/mm/yyyy or yyyy-mm-dd',
  'count-invalid': 'must be a whole number from 0 to 100000',
  'phone-invalid': 'phone must be a number',
  'required-unknown': 'required place is not in the list',
  'required-invalid': 'required places must be written as CONG:1; HL:4, each once',
  'over-capacity': 'more people than the facility takes',
  'stage-order': 'this stage is dated before the one that comes first',
} as const

export type IssueReason = keyof typeof issueTexts

export interface Issue {
  /** A column of the CSV. */
  field: string
  reason: IssueReason
  /** As entered; never holds a password. */
  value: string
}

/** Why a whole call is refused: keys under `cameras.refused` of the catalogues. */
export const refusalTexts = {
  encoding: 'the file is not UTF-8 or UTF-16 text',
  'xlsx-old': 'the file is a spreadsheet of before 2007; save it as .xlsx',
  'xlsx-encrypted': 'the spreadsheet is protected by a password',
  'xlsx-macros': 'the spreadsheet holds macros; save it as .xlsx',
  'xlsx-broken': 'the spreadsheet cannot be read',
  'xlsx-too-big': 'the spreadsheet is too large when unpacked',
  'sheets-none': 'no sheet lists cameras or facilities',
  'too-many-rows': 'the file has too many lines',
  'file-empty': 'the file is empty',
  'file-too-large': 'the file is too large',
  'columns-missing': 'columns are missing',
  quotes: 'a quoted field is not closed properly',
  'bad-lines': 'some lines are bad',
  'token-expired': 'the preview is no longer valid',
  'undo-expired': 'there is nothing to undo',
  'not-found': 'the camera does not exist',
  'code-taken': 'a code is taken by now',
  'has-cameras': 'cameras belong to the facility',
  'secrets-unavailable': 'the password cannot be stored safely',
} as const

export type Refusal = keyof typeof refusalTexts
