/** The package has types, but does not say where. */
declare module 'psl' {
  const psl: { get(host: string): string | null };
  export default psl;
}
