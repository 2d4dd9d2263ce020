import { test } from './app'
import { threeFacilities, workOnFacility } from './province/facility'
import { lookAtProvince } from './province/overview'

test('who is how far is seen from the province down to a facility, and what is entered there counts @facilities', async ({
  start,
  folder,
}) => {
  const { app, page } = await start(['--import', threeFacilities(folder)])
  await lookAtProvince(app, page, folder)
  await workOnFacility(app, page, folder)
})
