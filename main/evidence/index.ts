export { takeBreaks } from './breaks'
export { canonical } from './canonical'
export { recordsAbout } from './custody/about'
export { type CustodyLog, type CustodyOptions, createCustodyLog } from './custody/log'
export {
  type CustodyAction,
  type CustodyEntry,
  type CustodyRecord,
  readLine,
} from './custody/record'
export { shardsOf } from './custody/shards'
export { type LogFinding, type LogReason, type LogVerdict, verifyLog } from './custody/verify'
export { type ExportOptions, exportPackage, packageName } from './export'
export { Exporter, type ExportWanted } from './exporter'
export { sha256 } from './hash'
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
export { type Painter, render } from './rendition/render'
export { type KeyFailure, openStationKey, type StationKey } from './station-key'
export { localTime, monthOf, stamp } from './times'
export { FileReader } from './zip/file-reader'
export { writableOf } from './zip/write-zip'
