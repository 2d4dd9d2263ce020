import type { notices as vi } from '../vi/notices'

export const notices: typeof vi = {
  dismiss: 'Understood',
  'storage-recovered': {
    title: 'The last good copy is in use',
    text: 'The file {{file}} was damaged; it was set aside and not overwritten. Check what changed lately.',
  },
  'storage-lost': {
    title: 'Stored data cannot be read',
    text: 'The file {{file}} was damaged and no good copy is left, so it starts empty. The damaged file was set aside in the data folder; tell your administrator.',
  },
  'storage-newer': {
    title: 'Data of a newer version',
    text: 'The file {{file}} was written by a newer version; it was set aside, unchanged, as {{setAside}}. Update Vọng Gác, then rename it back.',
  },
  'storage-write': {
    title: 'Changes could not be saved',
    text: 'The file {{file}} could not be written. Check the disk’s space and the folder’s permissions.',
  },
  'secrets-keyfile': {
    title: 'Passwords are encrypted with a key file',
    text: 'This computer has no key store of its own. Only this user can read the key file; do not hand the data folder on.',
  },
  'secrets-lost': {
    title: 'Stored passwords cannot be opened',
    text: 'The key has changed or is gone. Enter the password again for: {{cameras}}.',
  },
  'secrets-key': {
    title: 'The key file cannot be used',
    text: 'The file secrets.key in the data folder is damaged or cannot be read. Restore it from a copy; without one, move it away, start Vọng Gác again and enter the passwords anew.',
  },
  'ffmpeg-missing': {
    title: 'No ffmpeg: cameras cannot be opened',
    text: 'Install ffmpeg (Debian: apt install ffmpeg) or give its path in Settings.',
  },
  'window-unstable': {
    title: 'The window keeps being reopened',
    text: 'The display failed several times within ten minutes. Show fewer tiles; if it goes on, open System health, copy the report, and send it to your administrator with the logs.',
  },
  'window-crashed': {
    title: 'The window was reopened',
    text: 'The display failed and was opened again; no data is lost. If it happens again, send the logs to your administrator.',
  },
  'recording-failed': {
    title: 'The last minutes are not being kept',
    text: 'Pictures cannot be written to the disk, so a mark may lack what came before it. Check the free space and the permissions of the data folder; Vọng Gác goes on by itself once it can.',
  },
  'recording-short': {
    title: 'No room for the whole buffer',
    text: 'Fewer seconds before a mark are held than was set. Open Settings, Room for the buffer: allow more, free some of the disk, or keep less.',
  },
  'bookmarks-damaged': {
    title: 'Some bookmarks cannot be read',
    text: 'A part of the bookmarks is damaged or unreadable. The others can be used, the damaged part is left as it is; open the log and tell the administrator.',
  },
  'screen-lost': {
    title: 'A display is gone',
    text: 'Screen {{screen}} waits for {{display}}. Its wall is kept. Check cable and power; it comes back as it was once the display does.',
  },
  'show-muted': {
    title: 'A show runs, this machine is silent',
    text: 'Alarms are still shown here, but make no sound until the show ends.',
  },
  'privacy-damaged': {
    title: 'Privacy areas may be lost',
    text: 'The file {{file}} cannot be read and was set aside; the station uses an older copy, or begins with none. Before a show, or before pictures leave the station, open each camera that has privacy areas and see whether they are all there.',
  },
  'show-interrupted': {
    title: 'A show was cut short',
    text: '“{{name}}” stood at step {{step}} when the machine stopped. To go on: open the room Presentations, choose this programme, choose step {{step}}, and start the show from there.',
  },
  'snapshots-waiting': {
    title: 'Snapshots wait for their folder',
    text: '{{folder}} cannot be written. What was taken is kept on this machine, and written by itself once the folder works again. Check its space, permissions and connection, or choose another folder under Snapshots.',
  },
  'custody-waiting': {
    title: 'The custody log cannot be written',
    text: 'What was done with bookmarks is kept in memory and written when that is possible again. Do not quit; check the space on the disk and the permissions of the data folder.',
  },
  'retention-done': {
    title: 'Evidence past its time was deleted',
    text: '{{count}} bookmarks ({{size}}) were listed, put into the custody log and deleted, as the settings want it. Locked ones are still there.',
  },
  'retention-failed': {
    title: 'Evidence past its time was not deleted',
    text: 'The log could not be written, or files could not be deleted. Check the disk and the permissions of the data folder; it is tried again in an hour.',
  },
  'journal-unsaved': {
    title: 'The journal of connections cannot be written',
    text: 'What cameras lost and regained is kept in memory and is written by itself when that is possible; quitting now loses it. Check free disk space and the data folder’s permissions.',
  },
  'journal-damaged': {
    title: 'The journal of connections has lines that cannot be read',
    text: 'The journal of {{day}} has {{lines}} damaged lines, so that uptime and outages of that day may be incomplete. The rest can be used; tell the administrator.',
  },
  'coverage-unsaved': {
    title: 'What was watched is not saved',
    text: 'The seconds for which cameras were watched wait in memory and are written when it can be done; what is not written is lost if the application ends now. Check the free space of the disk and whether the data folder can be written to.',
  },
  'coverage-damaged': {
    title: 'Part of the watching record cannot be read',
    text: 'Part of the record of which cameras were watched when is damaged ({{lines}} lines): figures of those hours can be too low. The rest is in use; open the log and tell your administrator.',
  },
  'occupancy-damaged': {
    title: 'The record of people in quarantine has lines that cannot be read',
    text: '{{lines}} lines of {{file}} are damaged, so the numbers of some days may be missing. The rest can be used; check the numbers in the room of facilities and tell the administrator.',
  },
  'restore-failed': {
    title: 'The backup was not restored',
    text: 'The present profile could not be moved aside, since another program holds a file or folder of it: {{file}} is not in use, the present profile is as it was. Close the windows that show the data folder, then restore again.',
  },
  'backup-due': {
    title: 'No backup for long',
    text: 'There has been no backup for {{days}} days. Open the menu of Vọng Gác, Backup, restore.',
  },
  'technical-damaged': {
    title: 'Part of the technical results cannot be read',
    text: 'Part of the results of technical checks is damaged ({{lines}} lines): some cameras may show an older result or none. The rest is in use; check those cameras again in the room of facilities and tell the administrator.',
  },
  'outages-damaged': {
    title: 'The book of outages has lines that cannot be read',
    text: '{{lines}} lines of the book of outages are damaged, so what became of some outages may be incomplete. The rest is in use; look through the open outages in the duty room and tell the administrator.',
  },
  'attention-unwritten': {
    title: 'Attention checks cannot be written',
    text: 'They wait in memory and are written when it can be done, but are lost when the application ends. Check the free space and the permissions of the disk.',
  },
  'outages-unwritten': {
    title: 'The book of outages cannot be written',
    text: 'Outages are still told but are not on disk yet; this is tried again every second. Check the free space and the permissions of the disk, and tell the administrator if this notice does not go by itself.',
  },
  'evidence-key': {
    title: 'The station’s signing key cannot be used',
    text: 'Bookmarks are saved all the same, but the custody log is not signed. Restore the key from a copy of the data folder, or tell the administrator.',
  },
}
