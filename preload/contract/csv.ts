/** The columns of a list of cameras, as they stand in the file and in the template's order. */
export const csvColumns = [
  'code',
  'name',
  'facility',
  'facility_name',
  'authority',
  'district',
  'place',
  'url',
  'sub_url',
  'onvif',
  'snapshot_url',
  'user',
  'password',
  'transport',
  'enabled',
  'note',
] as const
export type CsvColumn = (typeof csvColumns)[number]

/** The columns of a list of facilities. */
export const facilityColumns = [
  'code',
  'name',
  'authority',
  'district',
  'address',
  'contact_name',
  'contact_title',
  'contact_phone',
  'capacity',
  'quarantined',
  'watchers',
  'required',
  'surveyed',
  'installed',
  'fit',
  'connected',
  'watched',
  'deadline',
  'reason',
  'reason_note',
  'note',
] as const
export type FacilityColumn = (typeof facilityColumns)[number]
