import { test } from './app'
import { saveMinutes, type UrgeExpected, urgeFacilities } from './province/documents'
import { forwardCameras, startCentre } from './province/forwarding'
import { importProvince, undoImport } from './province/import'
import { findCameras } from './province/onvif'
import { importSites, startSites } from './province/sites'
import { checkTechnical } from './province/technical'

/**
 * Of the 48 facilities without a fault, every third of the sixty is connected: 20, of which 12 have
 * a fault; 40 are not, and the day by which they should be has long passed.
 */
const URGED: UrgeExpected = {
  ...{ unconnected: 40, of: 48, overdue: 40 },
  lines: ['Khu cách ly 2', 'Nguyễn Văn An', 'Chưa lắp', 'Cổng ra vào: thiếu 1/1'],
}

test('@facilities a province from its list to the central system', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const sites = await startSites(folder)
  const centre = await startCentre(folder, sites.forwarded.slice(0, 1))
  try {
    const running = await start()
    const step = (title: string, run: () => Promise<void>) => test.step(title, run)
    await step('60 facilities and 600 cameras with 20 faults', () =>
      importProvince(running, folder),
    )
    await step('the list of facilities to be urged', () => urgeFacilities(running, folder, URGED))
    await step('ONVIF devices found and added', () => findCameras(running))
    await step('more cameras from a file', () => importSites(running, sites, 15))
    await step('twelve streams checked', () => checkTechnical(running, sites.technical))
    await step('the minutes of the check', () => saveMinutes(running, folder))
    await step('three forwarded', () => forwardCameras(running, centre, sites.forwarded))
    await step('the import of the province taken back', () => undoImport(running))
  } finally {
    await Promise.all([sites.close(), centre.close()])
  }
})
