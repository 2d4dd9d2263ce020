export { recordsAbout } from './custody/about'
export { type CustodyLog, type CustodyOptions, createCustodyLog } from './custody/log'
export type { CustodyAction, CustodyEntry, CustodyRecord } from './custody/record'
export { type LogFinding, type LogReason, type LogVerdict, verifyLog } from './custody/verify'
export { type ExportOptions, exportPackage, packageName } from './export'
export { Exporter, type ExportWanted } from './exporter'
export { kindOf } from './kind'
export type { ClockOffset } from './package/manifest'
export type { MadePackage, PackageFailure, PackageRequest } from './package/request'
export {
  type PackageFinding,
  type PackageReason,
  type PackageVerdict,
  verifyPackage,
} from './package/verify'
export { sameFingerprint } from './public-key'
export type { Painter } from './rendition/render'
export { type KeyFailure, openStationKey, type StationKey } from './station-key'
