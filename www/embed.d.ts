/* What the one-file build puts in the place of its `#…` imports: see tools/embed.mjs. */
declare module '#wasm' {
  const wasm: URL | (() => Promise<ArrayBuffer>);
  export default wasm;
}
declare module '#packed' {
  const base64: string;
  export default base64;
}
declare module '#version' {
  const version: string;
  export default version;
}
declare module '#languages' {
  const languages: (tag: string) => URL | Promise<string>;
  export default languages;
}
declare module '#languages-packed' {
  const base64: Record<string, string>;
  export default base64;
}
declare module '#languages-version' {
  const version: string;
  export default version;
}
