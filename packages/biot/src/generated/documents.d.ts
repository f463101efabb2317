// Generated from specs/biot/openapi.yaml and specs/biot/auth.arazzo.yaml by `npx -y pnpm@10 generate`. Do not edit.

declare module '@x/biot/auth.arazzo.json' {
  const document: object;
  export default document;
}

declare module '@x/biot/openapi.json' {
  const document: object;
  export default document;
}
