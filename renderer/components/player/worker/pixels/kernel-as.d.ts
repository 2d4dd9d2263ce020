/** AssemblyScript, compiled by the build: the WebAssembly binary as base64. */
declare module '*.as' {
  const binary: string
  export default binary
}
