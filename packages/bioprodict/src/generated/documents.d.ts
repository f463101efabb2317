// Generated from specs/bioprodict/openapi.yaml and specs/bioprodict/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.

declare module '@x/bioprodict/auth.arazzo.json' {
  const document: object;
  export default document;
}

declare module '@x/bioprodict/openapi.json' {
  const document: object;
  export default document;
}
