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
export { takeBreaks } from './breaks'
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
export { FileReader } from './zip/file-reader'
export { writableOf } from './zip/write-zip'
export { type Painter, render } from './rendition/render'
export { localTime, monthOf, stamp } from './times'
export { type KeyFailure, openStationKey, type StationKey } from './station-key'
