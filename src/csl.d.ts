/** esbuild gives its text. */
declare module '*.csl' {
  const text: string;
  export default text;
}
