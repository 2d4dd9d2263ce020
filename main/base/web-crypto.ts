import { webcrypto } from 'node:crypto'

// zip.js takes salts and keys from it, and looks for it when it is imported; Node has had it by
// default since version 19.
globalThis.crypto ??= webcrypto as Crypto
